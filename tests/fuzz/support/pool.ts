import {
  getNamedType,
  getNullableType,
  isLeafType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Answer } from '../../support/ask.ts';

/** Values that are there, as an account that sees all finds them. */
export interface Pool {
  /** By the name of their type. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Of lists in their default order, by the name of the connection type. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
  /** By the name of the scalar. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
}

const perList = 8;

type Edges = { edges: { cursor: string; node: Record<string, unknown> }[] };

/** Asks every list of the graph for its first records, with all their plain values. */
export async function fillPool(
  schema: GraphQLSchema,
  ask: (query: string) => Promise<{ readonly body: Pick<Answer['body'], 'data'> }>,
): Promise<Pool> {
  const ids = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  const values = new Map<string, unknown[]>();
  for (const { name, type } of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const connection = getNamedType(type);
    if (!isObjectType(connection) || !connection.name.endsWith('Connection')) continue;
    const node = nodeOf(connection);
    const leaves = leavesOf(node);
    const { body } = await ask(`{ ${name}(first: ${perList}) { edges { cursor node { ${leaves.join(' ')} } } } }`);
    const { edges } = (body.data?.[name] ?? { edges: [] }) as Edges;
    cursors.set(
      connection.name,
      edges.map(({ cursor }) => cursor),
    );
    ids.set(
      node.name,
      edges.map((edge) => String(edge.node['id'])),
    );
    for (const leaf of leaves) {
      const scalar = getNamedType(node.getFields()[leaf]?.type)?.name ?? '';
      const found = edges.map((edge) => edge.node[leaf]).filter((value) => value != null && typeof value !== 'object');
      values.set(scalar, [...(values.get(scalar) ?? []), ...found]);
    }
  }
  return { ids, cursors, values };
}

function nodeOf(connection: GraphQLObjectType): GraphQLObjectType {
  const node = getNamedType(connection.getFields()['nodes']?.type);
  if (!isObjectType(node)) throw new Error(`${connection.name} has no nodes.`);
  return node;
}

function leavesOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNullableType(field.type)) && field.args.length === 0)
    .map(({ name }) => name);
}
