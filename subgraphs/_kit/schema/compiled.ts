import {
  BREAK,
  getNamedType,
  getOperationAST,
  isLeafType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type ObjectValueNode,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

export type CompiledQuery = (
  root: undefined,
  context: unknown,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult> | ExecutionResult;

/**
 * Queries as functions: what graphql-js finds out anew for every object of an answer is found out once. A document
 * is compiled when it comes a second time, so that queries which come once pay nothing.
 */
export class CompiledQueries {
  private readonly compiled = new WeakMap<DocumentNode, CompiledQuery | 'seen' | 'not to be compiled'>();

  constructor(private readonly schema: GraphQLSchema) {}

  of(document: DocumentNode): CompiledQuery | null {
    const known = this.compiled.get(document);
    const state = known === undefined ? 'seen' : known === 'seen' ? this.compile(document) : known;
    this.compiled.set(document, state);
    return typeof state === 'function' ? state : null;
  }

  private compile(document: DocumentNode): CompiledQuery | 'not to be compiled' {
    if (!isPlainQuery(this.schema, document)) return 'not to be compiled';
    const compiled = compileQuery(this.schema, document, undefined, { disablingCapturingStackErrors: true });
    return isCompiledQuery(compiled) ? compiled.query : 'not to be compiled';
  }
}

/** Far more than a page of the dashboard asks for; compiling takes time and room with every field. */
const mostFields = 300;

/**
 * What the compiler does as graphql-js does, and quickly: one query of ordinary size. It merges `@skip` and `@include`
 * otherwise where a field is selected several times, writes objects on which `__proto__` is no property, takes what
 * every object has, such as `toString`, for the variable of that name, does not come to an end with variables of input
 * types that contain themselves, as filters do, and leaves out the variables within a literal that is taken as it comes,
 * as conditions for others are.
 */
function isPlainQuery(schema: GraphQLSchema, document: DocumentNode): boolean {
  if (getOperationAST(document)?.operation !== OperationTypeNode.QUERY) return false;
  let fields = 0;
  let isPlain = true;
  const require = (condition: boolean) => {
    isPlain = condition;
    return condition ? undefined : BREAK;
  };
  const types = new TypeInfo(schema);
  const visitor = {
    Directive: ({ name }: DirectiveNode) => require(name.value !== 'skip' && name.value !== 'include'),
    Field: ({ alias }: FieldNode) => require((fields += 1) <= mostFields && !alias?.value.startsWith('__')),
    VariableDefinition: ({ type, variable }: VariableDefinitionNode) =>
      require(isLeafType(namedType(schema, type)) && !(variable.name.value in Object.prototype)),
    ObjectValue: (node: ObjectValueNode) =>
      require(!isLeafType(getNamedType(types.getInputType())) || !hasVariable(node)),
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return isPlain;
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, { Variable: () => ((found = true), BREAK) });
  return found;
}

function namedType(schema: GraphQLSchema, node: TypeNode): GraphQLNamedType | undefined {
  return node.kind === Kind.NAMED_TYPE ? schema.getType(node.name.value) : namedType(schema, node.type);
}
