import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { knownOthers, type KnownOthers } from '../stubs/known-others.ts';

const mostBodies = 50;

/** What a command on an issue names of other subgraphs. */
interface Naming {
  readonly treaties?: readonly string[] | null;
  readonly disclosedTo?: readonly string[] | null;
}

/** @param raisedBy the body that raises it, where that is new */
export function knownFor(
  { treaties, disclosedTo }: Naming,
  caller: Caller,
  tools: Pick<Tools, 'exists' | 'withheld'>,
  raisedBy: string | null = null,
): Promise<KnownOthers> {
  const named = (field: string, type: string, ids: readonly string[]) => ids.map((id) => ({ field, type, id }));
  return knownOthers(
    [
      ...named('treaties', 'Treaty', [...new Set(treaties ?? [])]),
      ...named('disclosedTo', 'Body', [...new Set(disclosedTo ?? [])].slice(0, mostBodies)),
      ...named('entry', 'Body', raisedBy === null ? [] : [raisedBy]),
    ],
    caller,
    tools,
  );
}

/** The bodies as their column holds them, each once; `undefined` and `null` pass as they are. */
export function disclosedColumn(
  checks: Checks,
  bodies: readonly string[] | null | undefined,
): string | null | undefined {
  if (bodies === null || bodies === undefined) return bodies;
  const ids = [...new Set(bodies)];
  if (ids.length <= mostBodies) return ids.length === 0 ? null : JSON.stringify(ids);
  checks.push(
    invalidValue(
      { field: 'input.disclosedTo' },
      {
        kk: `Ең көбі ${mostBodies} орган көрсетіледі.`,
        ru: `Можно указать не больше ${mostBodies} органов.`,
        en: `At most ${mostBodies} bodies can be named.`,
      },
    ),
  );
  return undefined;
}

/** For `linkTreaties`. */
export function checkOfTreaty(known: KnownOthers) {
  const verified = new Set(known.filter(({ field, isKnown }) => field === 'treaties' && isKnown).map(({ id }) => id));
  return (_issue: string, treaty: string) => (verified.has(treaty) ? ('VERIFIED' as const) : undefined);
}
