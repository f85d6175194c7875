import { randomUUID } from 'node:crypto';
import { hubItself } from '../_kit/access/identity.ts';
import { callerWith } from '../_kit/caller.ts';
import type { Caller, OtherSubgraphs, Subgraph, SubgraphResponse } from '../_kit/contract.ts';
import type { SubgraphConnection } from './connection.ts';
import { ownersOf } from './entities.ts';

const holdersQuery =
  'query Holders($capacity: Capacity!) { bodies(first: 100, filter: { capacity: { value: { eq: $capacity } } }) { nodes { id } } }';

/** Answers kept for the time that their owner is away: of so many callers. */
const kept = 10_000;

/** Asks the owners of what rights depend on, over whatever way there is to reach them. */
export function otherSubgraphs(
  subgraphs: readonly Subgraph[],
  connectionTo: (subgraph: string) => SubgraphConnection | undefined,
): OtherSubgraphs {
  const owners = ownersOf(subgraphs);
  const confidential = new Set(subgraphs.flatMap(({ confidentialTypes }) => confidentialTypes));
  const last = new Map<string, readonly string[]>();
  const orLast = async (key: string, ask: () => Promise<readonly string[] | null>) => {
    const answer = await ask();
    if (answer === null) return last.get(key) ?? null;
    if (last.size >= kept) last.clear();
    last.set(key, answer);
    return answer;
  };
  return {
    withheld: async (type, caller) => {
      if (!confidential.has(type)) return [];
      const { identity, requestId } = caller;
      const asking = callerWith({ requestId, identity });
      return orLast(
        JSON.stringify([type, identity]),
        () => connectionTo(owners.get(type) ?? '')?.withheld(type, asking) ?? Promise.resolve(null),
      );
    },
    ask: async (subgraph, request) => {
      const outcome = await connectionTo(subgraph)?.ask(request);
      return (outcome?.answer as SubgraphResponse | undefined) ?? null;
    },
    holders: (capacity) => orLast(capacity, () => holdersOf(capacity, connectionTo(owners.get('Body') ?? ''))),
  };
}

async function holdersOf(capacity: string, bodies: SubgraphConnection | undefined): Promise<string[] | null> {
  const caller: Caller = callerWith({ requestId: randomUUID(), identity: hubItself });
  const outcome = await bodies?.ask({ query: holdersQuery, variables: { capacity }, caller });
  const found = outcome?.answer?.data?.['bodies'] as { nodes: { id: string }[] } | null | undefined;
  return found ? found.nodes.map(({ id }) => id) : null;
}
