import { randomUUID } from 'node:crypto';
import { hubItself } from '../_kit/access/identity.ts';
import { callerWith } from '../_kit/caller.ts';
import type { Caller, OtherSubgraphs, Subgraph, SubgraphResponse } from '../_kit/contract.ts';
import { within } from '../_kit/within.ts';
import type { SubgraphConnection } from './connection.ts';
import { ownersOf } from './entities.ts';

const holdersQuery =
  'query Holders($capacity: Capacity!) { bodies(first: 100, filter: { capacity: { value: { eq: $capacity } } }) { nodes { id } } }';

/** Of the time that callers wait for this subgraph, so much for others: it answers without them in the rest. */
const share = 0.7;

/**
 * Asks the other subgraphs what rights and conditions depend on, over whatever way there is to reach them.
 * @param timeoutMs how long callers wait for an answer of this one
 */
export function otherSubgraphs(
  subgraphs: readonly Subgraph[],
  connectionTo: (subgraph: string) => SubgraphConnection | undefined,
  timeoutMs: number,
): OtherSubgraphs {
  const owners = ownersOf(subgraphs);
  const confidential = confidentialTypesIn(subgraphs);
  const ownerOf = (type: string) => connectionTo(owners.get(type) ?? '');
  const inTime = <T>(answer: Promise<T | null> | undefined) =>
    answer ? within(timeoutMs * share, answer) : Promise.resolve(null);
  return {
    withheld: async (type, { identity, requestId }) => {
      if (!confidential.has(type)) return [];
      return inTime(ownerOf(type)?.withheld(type, callerWith({ requestId, identity })));
    },
    ask: async (subgraph, request) => {
      const outcome = await inTime(connectionTo(subgraph)?.ask(request));
      return (outcome?.answer as SubgraphResponse | undefined) ?? null;
    },
    holders: (capacity) => inTime(holdersOf(capacity, ownerOf('Body'))),
  };
}

/** Of which types records can be confidential, by themselves or by what they name, however far away. */
function confidentialTypesIn(subgraphs: readonly Subgraph[]): ReadonlySet<string> {
  const found = new Set(subgraphs.flatMap(({ confidentialTypes }) => confidentialTypes));
  const namings = subgraphs.flatMap(({ namedTypes }) => [...namedTypes]);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [type, named] of namings) if ([...named].some((each) => found.has(each))) found.add(type);
  }
  return found;
}

async function holdersOf(capacity: string, bodies: SubgraphConnection | undefined): Promise<string[] | null> {
  const caller: Caller = callerWith({ requestId: randomUUID(), identity: hubItself });
  const outcome = await bodies?.ask({ query: holdersQuery, variables: { capacity }, caller });
  const found = outcome?.answer?.data?.['bodies'] as { nodes: { id: string }[] } | null | undefined;
  return found ? found.nodes.map(({ id }) => id) : null;
}
