import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { idField } from '../../_kit/ingest/fields.ts';
import type { Tools } from '../../_kit/subgraph.ts';

/** What a field of an input names of another subgraph. */
export interface Named {
  readonly field: string;
  readonly type: string;
  readonly id: string;
}

/** Each with whether its owner has it for the caller; null: it can't be asked. */
export type KnownOthers = readonly (Named & { readonly isKnown: boolean | null })[];

/**
 * What is confidential to the caller does not exist. To be asked before the transaction: nothing waits for another
 * subgraph while it holds the lock.
 */
export async function knownOthers(
  named: readonly Named[],
  caller: Caller,
  tools: Pick<Tools, 'exists' | 'withheld'>,
): Promise<KnownOthers> {
  const types = [...new Set(named.map(({ type }) => type))];
  const found = await Promise.all(
    types.map(async (type) => {
      const ids = named.filter((each) => each.type === type && isId(each.id)).map(({ id }) => id);
      const known = caller.actor === null || ids.length === 0 ? null : await tools.exists(type, ids, caller);
      return [type, { known, withheld: new Set(ids.length === 0 ? [] : await tools.withheld(type, caller)) }] as const;
    }),
  );
  const byType = new Map(found);
  return named.map((each) => {
    const { known = null, withheld } = byType.get(each.type) ?? {};
    // What can be no id is not kept as unverified: it will never be one.
    const isOut = !isId(each.id) || withheld?.has(each.id) === true;
    return { ...each, isKnown: isOut ? false : known && known.has(each.id) };
  });
}

export function checkKnown(checks: Checks, known: KnownOthers): void {
  for (const { field, type, id, isKnown } of known)
    if (isKnown === false) checks.push(unknownReference({ field: `input.${field}` }, type, id));
}

/** Of what a field names; undefined where it names nothing. */
export function isKnownAs(known: KnownOthers, field: string): boolean | null | undefined {
  return known.find((each) => each.field === field)?.isKnown;
}

function isId(id: string): boolean {
  return idField.safeParse(id).success;
}

interface Answered {
  readonly id: string | null | undefined;
  readonly isKnown: boolean | null | undefined;
  /** What the record named so far. */
  readonly before?: string | null;
}

/** For the column of the check: where nobody could be asked again of the same, the earlier answer stays. */
export function checkColumn({ id, isKnown, before = null }: Answered): 'VERIFIED' | null | undefined {
  if (isKnown) return 'VERIFIED';
  return id === undefined || id === before ? undefined : null;
}
