import { checkFits, checkLocalizedText, type Checks } from '../../_kit/command/checks.ts';
import type { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { marksAfter, readMarks, storedMarks } from './language-marks.rule.ts';

const languages = ['kk', 'ru', 'en'] as const;
const suffix = { kk: 'Kk', ru: 'Ru', en: 'En' } as const;

/** The columns of texts with these names, and of their language marks. */
export type TextColumns<F extends string> = {
  readonly [C in `${F}${'Kk' | 'Ru' | 'En'}`]: string | null;
} & { readonly staleLanguages: string | null };

interface TextEdit {
  /** As the input has it; a text or a language that is left out stays. */
  readonly text: LocalizedTextInput | null | undefined;
  readonly longest: number;
  /** What the input calls it, where that is not its name in the graph. */
  readonly input?: string;
}

interface Edited<F extends string> {
  /** The record as it stands; null where it is new. */
  readonly row: TextColumns<F> | null;
  /** Whoever edits has read both languages side by side. */
  readonly agree?: boolean | null;
}

/**
 * Texts of a record, by their names in the graph, as a command leaves them: for each its columns, and the languages that
 * are behind afterwards (¶7).
 */
export function editTexts<F extends string>(
  checks: Checks,
  texts: Readonly<Record<F, TextEdit>>,
  { row, agree = false }: Edited<F>,
): TextColumns<F> {
  const columns: Record<string, string | null> = {};
  const edited = Object.entries<TextEdit>(texts).map(([field, { text, longest, input = field }]) => {
    const before = textOf(row, field);
    const edit = checkLocalizedText(checks, `input.${input}`, text, longest);
    for (const language of languages) {
      const stated = edit[language];
      columns[field + suffix[language]] = stated === undefined ? before[language] : stated;
    }
    return { field, before, edit, input, text };
  });
  checkFits(checks, `input.${edited.findLast(({ text }) => text)?.input ?? 'id'}`, columns);
  const marks = marksAfter(readMarks(row?.staleLanguages ?? null), edited, agree === true);
  return { ...columns, staleLanguages: storedMarks(marks) } as TextColumns<F>;
}

function textOf(row: object | null, field: string): Record<'kk' | 'ru' | 'en', string | null> {
  const column = (language: 'kk' | 'ru' | 'en') =>
    ((row ?? {}) as Readonly<Record<string, string | null>>)[field + suffix[language]] ?? null;
  return { kk: column('kk'), ru: column('ru'), en: column('en') };
}
