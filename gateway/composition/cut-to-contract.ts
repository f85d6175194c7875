import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type TypeDefinitionNode,
} from 'graphql';

interface Named {
  readonly name: { readonly value: string };
}

/**
 * What a subgraph has of a contract, as one that other gateways compose: it says nothing of what the contract leaves
 * out, and carries no tags, for whoever composes it has contracts of their own.
 * @param contract as its clients see it
 */
export function cutToContract(sdl: string, contract: GraphQLSchema): string {
  const definitions = parse(sdl, { noLocation: true }).definitions.flatMap((each) => cut(each, contract));
  const withoutTags = visit(asDocument(definitions), {
    Directive: ({ name }) => (name.value === 'tag' ? null : undefined),
  });
  return print(linking(reached(withoutTags)));
}

function cut(definition: DefinitionNode, contract: GraphQLSchema): readonly DefinitionNode[] {
  // Roots have their usual names, which need no saying.
  if (definition.kind === Kind.SCHEMA_DEFINITION) return [];
  if (!isTypeDefinition(definition) || definition.kind === Kind.SCALAR_TYPE_DEFINITION) return [definition];
  const type = contract.getType(definition.name.value);
  const names = (parts: readonly { readonly name: string }[]) => new Set(parts.map(({ name }) => name));
  const within = <T extends Named>(parts: readonly T[] | undefined, known: ReadonlySet<string>) =>
    parts?.filter(({ name }) => known.has(name.value)) ?? [];
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      const known = type.getFields();
      const fields = within(definition.fields, new Set(Object.keys(known))).map((field) => ({
        ...field,
        arguments: within(field.arguments, names(known[field.name.value]?.args ?? [])),
      }));
      return [{ ...definition, fields, interfaces: within(definition.interfaces, names(type.getInterfaces())) }];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      if (!isInputObjectType(type)) return [];
      return [{ ...definition, fields: within(definition.fields, new Set(Object.keys(type.getFields()))) }];
    case Kind.ENUM_TYPE_DEFINITION:
      return isEnumType(type) ? [{ ...definition, values: within(definition.values, names(type.getValues())) }] : [];
    case Kind.UNION_TYPE_DEFINITION:
      return isUnionType(type) ? [{ ...definition, types: within(definition.types, names(type.getTypes())) }] : [];
  }
}

/** Without types that nothing leads to: from the roots, by reference, or in the arguments of a directive. */
function reached(document: DocumentNode): DocumentNode {
  const types = new Map(document.definitions.filter(isTypeDefinition).map((each) => [each.name.value, each]));
  const others = document.definitions.filter((each) => !isTypeDefinition(each));
  const isEntry = ({ name, directives = [] }: TypeDefinitionNode) =>
    name.value === 'Query' || name.value === 'Mutation' || directives.some((each) => each.name.value === 'key');
  const found = new Set<string>();
  const open = [...namedIn(asDocument(others)), ...[...types.values()].filter(isEntry).map(({ name }) => name.value)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = types.get(name);
    if (found.has(name) || !type) continue;
    found.add(name);
    open.push(...namedIn(asDocument([type])));
  }
  return asDocument(document.definitions.filter((each) => !isTypeDefinition(each) || found.has(each.name.value)));
}

function namedIn(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, { NamedType: ({ name }) => void names.push(name.value) });
  return names;
}

/** Imports of federation what is used of it. */
function linking(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { Directive: ({ name }) => void used.add(`@${name.value}`) });
  return visit(document, {
    SchemaExtension: (extension) => ({
      ...extension,
      directives: extension.directives?.map((each) => importing(each, used)),
    }),
  });
}

function importing(link: ConstDirectiveNode, used: ReadonlySet<string>): ConstDirectiveNode {
  const isUsed = (value: { readonly kind: string }) =>
    value.kind === Kind.STRING && 'value' in value && used.has(String(value.value));
  return visit(link, {
    ListValue: (list) => ({ ...list, values: list.values.filter(isUsed) }),
  });
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith('TypeDefinition');
}

function asDocument(definitions: readonly DefinitionNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions };
}
