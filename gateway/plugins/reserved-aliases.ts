import {
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTVisitor,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';

const typeName = '__typename';

/**
 * What the gateway itself asks for in order to go on to the next subgraph, beside what the client asks for and under
 * its own name: the keys of entities, and `__typename`. A client's alias of that name would be taken for it, and the
 * next subgraph be asked about a thing that is not meant.
 */
export class ReservedAliases {
  private keys = new Map<string, Set<string>>();

  /** Of the supergraph that is served from now on. */
  learn(supergraph: GraphQLSchema): void {
    this.keys = keysOf(supergraph);
  }

  /** Validation rule: no field is asked for under the name of another one that is reserved. */
  readonly rule = (context: ValidationContext): ASTVisitor => ({
    Field: (node) => {
      const { alias, name } = node;
      if (!alias || alias.value === name.value) return;
      const parent = context.getParentType();
      if (parent && this.isReserved(alias.value, parent, context.getSchema()))
        context.reportError(refusal(node, parent));
    },
  });

  private isReserved(name: string, parent: GraphQLCompositeType, schema: GraphQLSchema): boolean {
    if (name === typeName) return true;
    const types = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
    return types.some((type) => this.keys.get(type.name)?.has(name));
  }
}

function refusal(node: FieldNode, { name: type }: GraphQLCompositeType): GraphQLError {
  const alias = node.alias?.value ?? '';
  const rule = `is the name of another field of ${type} that the hub itself asks for; choose another alias.`;
  const field = `${type}.${node.name.value}`;
  return new GraphQLError(`${field}: the alias "${alias}" ${rule}`, {
    nodes: node,
    extensions: { field, value: alias, rule },
  });
}

/** The names of the fields that keys are made of, by their type. */
function keysOf(schema: GraphQLSchema): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  const directive = schema.getDirective('join__type');
  for (const type of Object.values(schema.getTypeMap())) {
    if (!directive || !type.astNode || !isCompositeType(type)) continue;
    for (const node of type.astNode.directives?.filter(({ name }) => name.value === directive.name) ?? []) {
      const { key } = getDirectiveValues(directive, { directives: [node] }) ?? {};
      if (typeof key === 'string') addKey(keys, schema, type, key);
    }
  }
  return keys;
}

function addKey(keys: Map<string, Set<string>>, schema: GraphQLSchema, type: GraphQLCompositeType, key: string): void {
  const info = new TypeInfo(schema, type);
  const { definitions } = parse(`{ ${key} }`);
  const [operation] = definitions;
  if (operation?.kind !== 'OperationDefinition') return;
  const add = ({ name }: FieldNode) => {
    const parent = getNamedType(info.getParentType());
    if (!isObjectType(parent)) return;
    keys.set(parent.name, (keys.get(parent.name) ?? new Set()).add(name.value));
  };
  visit(operation.selectionSet, visitWithTypeInfo(info, { Field: add }));
}
