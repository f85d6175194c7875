import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller, ExistenceCheck } from '../../_kit/contract.ts';
import { idField } from '../../_kit/ingest/fields.ts';

const types = { act: 'LegalAct', paragraph: 'LegalParagraph', wording: 'ParagraphVersion' } as const;

type Part = keyof typeof types;

/** What a command says of the law. */
export type CitedLaw = Partial<Readonly<Record<Part, string | null>>>;

/** Whether treaties has it for a caller; null: it can't be asked. What is not named is not there. */
export type KnownLaw = Partial<Readonly<Record<Part, boolean | null>>>;

/**
 * What is confidential to the caller does not exist. To be asked before the transaction: nothing waits for another
 * subgraph while it holds the lock.
 */
export async function knownLaw(law: CitedLaw, caller: Caller, exists: ExistenceCheck): Promise<KnownLaw> {
  const isKnown = async (part: Part): Promise<readonly [Part, boolean | null] | null> => {
    const id = law[part];
    if (id == null) return null;
    // What can be no id is not kept as unverified: it will never be one.
    if (!idField.safeParse(id).success) return [part, false];
    const known = caller.actor === null ? null : await exists(types[part], [id], caller);
    return [part, known && known.has(id)];
  };
  const found = await Promise.all((Object.keys(types) as Part[]).map(isKnown));
  return Object.fromEntries(found.filter((each) => each !== null));
}

export function checkLaw(checks: Checks, law: CitedLaw, known: KnownLaw): void {
  for (const part of Object.keys(types) as Part[])
    if (known[part] === false) checks.push(unknownReference({ field: `input.${part}` }, types[part], law[part] ?? ''));
}

interface Named {
  readonly id: string | null | undefined;
  readonly isKnown: boolean | null | undefined;
  /** What the record named so far. */
  readonly before?: string | null;
}

/** For the column of the check: where nobody could be asked again of the same, the earlier answer stays. */
export function checkColumn({ id, isKnown, before = null }: Named): 'VERIFIED' | null | undefined {
  if (isKnown) return 'VERIFIED';
  return id === undefined || id === before ? undefined : null;
}
