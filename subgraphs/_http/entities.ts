import { randomUUID } from 'node:crypto';
import { hubItself } from '../_kit/access/identity.ts';
import { callerWith } from '../_kit/caller.ts';
import type { Caller, ExistenceCheck, Subgraph } from '../_kit/contract.ts';
import { within } from '../_kit/within.ts';
import type { SubgraphAnswer, SubgraphConnection } from './connection.ts';

const query =
  'query Exists($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
const pageSize = 500;
/** Less than whoever asked has to answer: a write goes on without the answer instead of failing with it. */
const shortPatienceMs = 2_000;

/** Record type → the subgraph that keeps such records; others may add fields to the type, and know no ids of it. */
export function ownersOf(subgraphs: readonly Subgraph[]): ReadonlyMap<string, string> {
  return new Map(subgraphs.flatMap(({ name, recordTypes }) => recordTypes.map((type) => [type, name])));
}

/** Asks the owner of a type which ids it knows, over whatever way there is to reach it. */
export function existenceCheck(
  owners: ReadonlyMap<string, string>,
  connectionTo: (subgraph: string) => SubgraphConnection | undefined,
  patienceMs = shortPatienceMs,
): ExistenceCheck {
  return async (type, ids, caller) => {
    const connection = connectionTo(owners.get(type) ?? '');
    if (!connection) return null;
    const deadline = caller?.deadline;
    const asking = callerWith({ requestId: randomUUID(), identity: caller?.identity ?? hubItself, deadline });
    const known = new Set<string>();
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      const leftMs = Math.min(patienceMs, deadline?.leftMs ?? patienceMs);
      const found = leftMs > 0 ? await within(leftMs, askWhichExist(connection, type, page, asking)) : null;
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
  caller: Caller,
): Promise<string[] | null> {
  const { answer } = await connection.ask({
    query,
    variables: { representations: ids.map((id) => ({ __typename: type, id })) },
    caller,
  });
  const entities = answer?.data?._entities;
  if (!answer || !Array.isArray(entities) || !onlyMissing(answer)) return null;
  return ids.filter((_, index) => entities[index] != null);
}

/** A null that comes with another error than NOT_FOUND is not known to be missing. */
function onlyMissing({ errors = [] }: SubgraphAnswer): boolean {
  return errors.every((error) => error.extensions?.code === 'NOT_FOUND');
}
