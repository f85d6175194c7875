import { randomUUID } from 'node:crypto';
import { Kind, parse, type ConstDirectiveNode, type ObjectTypeDefinitionNode } from 'graphql';
import type { ExistenceCheck, Subgraph } from '../_kit/contract.ts';
import type { SubgraphAnswer, SubgraphConnection } from './connection.ts';

const query =
  'query Exists($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const pageSize = 500;

/** Entity type → the subgraph whose rows it has: the one with a key that is not `resolvable: false`. */
export function ownersOf(subgraphs: readonly Subgraph[]): ReadonlyMap<string, string> {
  return new Map(
    subgraphs.flatMap((subgraph) =>
      parse(subgraph.typeDefs())
        .definitions.filter((node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION)
        .filter((node) => node.directives?.some(isOwnKey))
        .map((node): [string, string] => [node.name.value, subgraph.name]),
    ),
  );
}

function isOwnKey({ name, arguments: args = [] }: ConstDirectiveNode): boolean {
  const isStub = args.some(
    ({ name: { value }, value: node }) => value === 'resolvable' && 'value' in node && node.value === false,
  );
  return name.value === 'key' && !isStub;
}

/** Asks the owner of a type which ids it knows, over whatever way there is to reach it. */
export function existenceCheck(
  owners: ReadonlyMap<string, string>,
  connectionTo: (subgraph: string) => SubgraphConnection | undefined,
): ExistenceCheck {
  return async (type, ids) => {
    const connection = connectionTo(owners.get(type) ?? '');
    if (!connection) return null;
    const known = new Set<string>();
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      const found = await askWhichExist(connection, type, page);
      if (!found) return null;
      found.forEach((id) => known.add(id));
    }
    return known;
  };
}

async function askWhichExist(
  connection: SubgraphConnection,
  type: string,
  ids: readonly string[],
): Promise<string[] | null> {
  const { answer } = await connection.ask({
    query,
    variables: { representations: ids.map((id) => ({ __typename: type, id })) },
    caller: { scope: {}, requestId: randomUUID(), actor: null, acceptLanguage: null, atLeastRevision: 0 },
  });
  const entities = answer?.data?._entities;
  if (!answer || !Array.isArray(entities) || !onlyMissing(answer)) return null;
  return ids.filter((_, index) => entities[index] != null);
}

/** A null that comes with another error than NOT_FOUND is not known to be missing. */
function onlyMissing({ errors = [] }: SubgraphAnswer): boolean {
  return errors.every((error) => error.extensions?.code === 'NOT_FOUND');
}
