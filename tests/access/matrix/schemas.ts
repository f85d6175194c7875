import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { projectRoot } from '../../../subgraphs/_kit/root.ts';
import { common, rolesOfField, rolesOfType, type Audience } from '../expected.ts';

export type Field = GraphQLField<unknown, unknown>;

/** As it is committed; what composition says in it of itself is no part of the graph. */
export function readSchema(path: string): GraphQLSchema {
  const document = parse(readFileSync(join(projectRoot(), 'schema', path), 'utf8'), { noLocation: true });
  return buildASTSchema(document, { assumeValid: true });
}

export const supergraph = readSchema('supergraph.graphql');

export const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !/^(__|join__|link__|federation__|_)/.test(name));

export const fieldsOf = (type: GraphQLNamedType | null | undefined): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Who sees a field. */
export const audienceOf = (type: string, field: Field): Audience => {
  const { name } = getNamedType(field.type);
  return common(rolesOfType(type), rolesOfField(type, field.name, name));
};

/** The fields that the supergraph tags for fewer than everybody, itself or their type. */
export function taggedFields(): string[] {
  const isTagged = (node: Node) => argumentsOf(node, 'tag', 'name').some((tag) => tag !== 'public');
  return typesOf(supergraph).flatMap((type) =>
    fieldsOf(type)
      .filter((field) => isTagged(type.astNode) || isTagged(field.astNode))
      .map((field) => `${type.name}.${field.name}`),
  );
}

/** Whether a subgraph knows nothing of things of the type but how they are referred to. */
export function isExternal(node: Node): boolean {
  return argumentsOf(node, 'key', 'resolvable').includes(false);
}

type Node = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;

function argumentsOf(node: Node, directive: string, argument: string): unknown[] {
  const found = node?.directives?.filter(({ name }) => name.value === directive) ?? [];
  return found.flatMap((each) => {
    const given = each.arguments?.find(({ name }) => name.value === argument)?.value;
    return given && 'value' in given ? [given.value] : [];
  });
}
