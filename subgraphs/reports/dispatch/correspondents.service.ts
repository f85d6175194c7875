import { z } from 'zod';
import { orMissing } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { FactsMissingError } from '../../_kit/errors.ts';
import type { Tools } from '../../_kit/subgraph.ts';

/** Between whom a summary goes, by the capacities that bodies have. */
export interface Way {
  readonly from: 'AUTHORISED_BODY' | 'PRIME_MINISTER_OFFICE';
  readonly to: 'PRIME_MINISTER_OFFICE' | 'PRESIDENTIAL_ADMINISTRATION';
}

/** The bodies that have these capacities today, and which bodies went before which. */
export interface Correspondents {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** A body with those whose work it goes on with. */
  readonly lineOf: (body: string) => ReadonlySet<string>;
}

const named = z.object({ id: z.string() });
const holders = z.object({ nodes: z.array(named) });
const answer = z.object({
  from: holders,
  to: holders,
  bodyLineages: z.array(z.object({ body: named, members: z.array(named) })),
});

// Two are as many as more: it is not clear then which of them it is.
const query = `query Correspondents($from: Capacity!, $to: Capacity!) {
  from: bodies(first: 2, filter: { capacity: { value: { eq: $from } } }) { nodes { id } }
  to: bodies(first: 2, filter: { capacity: { value: { eq: $to } } }) { nodes { id } }
  bodyLineages { body { id } members { id } } }`;

/** Asked as the hub itself: to whom a summary goes does not depend on who gives the command. */
export function correspondentsOf(
  way: Way,
  caller: Caller,
  ask: Tools['ask'],
): Promise<Correspondents | FactsMissingError> {
  return orMissing(
    ask(hubFor(caller))
      .answer('bodies', { query, variables: { ...way } }, answer)
      .then(({ from, to, bodyLineages }) => ({
        from: idsOf(from.nodes),
        to: idsOf(to.nodes),
        lineOf: (body) => {
          const lines = bodyLineages.filter((line) => line.body.id === body);
          return new Set([body, ...lines.flatMap(({ members }) => idsOf(members))]);
        },
      })),
  );
}

function idsOf(nodes: readonly z.infer<typeof named>[]): string[] {
  return nodes.map(({ id }) => id);
}
