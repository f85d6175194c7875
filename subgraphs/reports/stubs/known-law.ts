import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller, ExistenceCheck } from '../../_kit/contract.ts';
import { isKnownTo } from './known-record.ts';

const types = { act: 'LegalAct', paragraph: 'LegalParagraph', wording: 'ParagraphVersion' } as const;

type Part = keyof typeof types;

/** What a command says of the law. */
export type CitedLaw = Partial<Readonly<Record<Part, string | null>>>;

/** Whether treaties has it for a caller; null: it can't be asked. What is not named is not there. */
export type KnownLaw = Partial<Readonly<Record<Part, boolean | null>>>;

/** Asked of treaties before the transaction. */
export async function knownLaw(law: CitedLaw, caller: Caller, exists: ExistenceCheck): Promise<KnownLaw> {
  const isKnown = async (part: Part): Promise<readonly [Part, boolean | null] | null> => {
    const id = law[part];
    return id == null ? null : [part, await isKnownTo(caller, types[part], id, exists)];
  };
  const found = await Promise.all((Object.keys(types) as Part[]).map(isKnown));
  return Object.fromEntries(found.filter((each) => each !== null));
}

export function checkLaw(checks: Checks, law: CitedLaw, known: KnownLaw): void {
  for (const part of Object.keys(types) as Part[])
    if (known[part] === false) checks.push(unknownReference({ field: `input.${part}` }, types[part], law[part] ?? ''));
}
