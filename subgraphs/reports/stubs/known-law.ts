import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { knownOthers } from './known-others.ts';

const types = { act: 'LegalAct', paragraph: 'LegalParagraph', wording: 'ParagraphVersion' } as const;

type Part = keyof typeof types;

/** What a command says of the law. */
export type CitedLaw = Partial<Readonly<Record<Part, string | null>>>;

/** Whether treaties has it for a caller; null: it can't be asked. What is not named is not there. */
export type KnownLaw = Partial<Readonly<Record<Part, boolean | null>>>;

/** Asked of treaties before the transaction. */
export async function knownLaw(
  law: CitedLaw,
  caller: Caller,
  tools: Pick<Tools, 'exists' | 'withheld'>,
): Promise<KnownLaw> {
  const parts = Object.keys(types) as Part[];
  const named = parts.flatMap((field) => (law[field] == null ? [] : [{ field, type: types[field], id: law[field] }]));
  const known = await knownOthers(named, caller, tools);
  return Object.fromEntries(known.map(({ field, isKnown }) => [field, isKnown]));
}

export function checkLaw(checks: Checks, law: CitedLaw, known: KnownLaw): void {
  for (const part of Object.keys(types) as Part[])
    if (known[part] === false) checks.push(unknownReference({ field: `input.${part}` }, types[part], law[part] ?? ''));
}
