import { randomUUID } from 'node:crypto';
import { hubItself } from '../_kit/access/identity.ts';
import { callerWith } from '../_kit/caller.ts';
import type { Caller, OtherSubgraphs, Rights, Subgraph, SubgraphResponse } from '../_kit/contract.ts';
import { Deadline } from '../_kit/deadline.ts';
import { within } from '../_kit/within.ts';
import type { SubgraphConnection } from './connection.ts';
import { ownersOf } from './entities.ts';

const holdersQuery =
  'query Holders($capacity: Capacity!) { bodies(first: 100, filter: { capacity: { value: { eq: $capacity } } }) { nodes { id } } }';

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
  const ownerOf = (type: string) => owners.get(type) ?? '';
  const inTime = async <T>(subgraph: string, caller: Caller, ask: Ask<T>): Promise<T | null> => {
    const connection = connectionTo(subgraph);
    const deadline = caller.deadline ?? Deadline.ofAnswerWithin(timeoutMs);
    if (!connection || deadline.leftMs === 0) return null;
    return within(deadline.leftMs, ask(connection, { ...caller, deadline }));
  };
  const rights = async (type: string, caller: Caller, ask: Ask<Rights>) =>
    (await inTime(ownerOf(type), caller, ask)) ?? { silent: ownerOf(type) };
  return {
    withheld: async (type, caller) => {
      if (!confidential.has(type)) return [];
      return rights(type, caller, (owner, { requestId, identity, deadline }) =>
        owner.withheld(type, callerWith({ requestId, identity, deadline })),
      );
    },
    ask: async (subgraph, { caller, ...request }) => {
      const outcome = await inTime(subgraph, caller, (connection, limited) =>
        connection.ask({ ...request, caller: limited }),
      );
      return (outcome?.answer as SubgraphResponse | undefined) ?? null;
    },
    holders: (capacity, caller) =>
      rights('Body', caller, (bodies, { deadline }) => holdersOf(capacity, bodies, deadline)),
    heirs: (caller) =>
      rights('Body', caller, (bodies, { requestId, identity, deadline }) =>
        bodies.heirs(callerWith({ requestId, identity, deadline })),
      ),
  };
}

type Ask<T> = (connection: SubgraphConnection, caller: Caller) => Promise<T | null>;

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

interface Named {
  readonly id: string;
}

async function holdersOf(
  capacity: string,
  bodies: SubgraphConnection,
  deadline: Deadline | undefined,
): Promise<string[] | null> {
  const caller: Caller = callerWith({ requestId: randomUUID(), identity: hubItself, deadline });
  const outcome = await bodies.ask({ query: holdersQuery, variables: { capacity }, caller });
  const found = outcome.answer?.data?.['bodies'] as { nodes: Named[] } | null | undefined;
  return found ? found.nodes.map(({ id }) => id) : null;
}
