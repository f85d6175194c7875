import { LanguageState } from '../annual-information/information-state.ts';

/** The languages of ¶7; English is nobody's duty. */
type AskedLanguage = 'kk' | 'ru';

/** Text, by its name in the graph → the language that was not edited when the other one was. */
export type LanguageMarks = Readonly<Record<string, AskedLanguage>>;

export interface Languages {
  readonly kk: string | null;
  readonly ru: string | null;
}

/** What is said of a text: a language that is left out stays, null removes it. */
export type LanguageEdit = { readonly [L in AskedLanguage]?: string | null | undefined };

export interface EditedText {
  readonly field: string;
  readonly before: Languages;
  readonly edit: LanguageEdit | null | undefined;
}

export function readMarks(stored: string | null): LanguageMarks {
  return stored === null ? {} : (JSON.parse(stored) as LanguageMarks);
}

/** As it is stored; null where no language is behind. */
export function storedMarks(marks: LanguageMarks): string | null {
  return Object.keys(marks).length === 0 ? null : JSON.stringify(marks);
}

/**
 * The marks after an edit of some texts of a record.
 * @param agree whoever edits has read both languages side by side: no text of the record is behind
 */
export function marksAfter(marks: LanguageMarks, texts: readonly EditedText[], agree: boolean): LanguageMarks {
  if (agree) return {};
  const edited = texts.map(({ field, before, edit }) => {
    return [field, markAfter(before, edit ?? {}, marks[field] ?? null)] as const;
  });
  const left = Object.entries({ ...marks, ...Object.fromEntries(edited) });
  return Object.fromEntries(left.flatMap(([field, mark]) => (mark === null ? [] : [[field, mark]])));
}

/** The language that is behind; null where the two say the same as far as is known, or one is not there. */
function markAfter(before: Languages, edit: LanguageEdit, mark: AskedLanguage | null): AskedLanguage | null {
  const kk = edit.kk === undefined ? before.kk : edit.kk;
  const ru = edit.ru === undefined ? before.ru : edit.ru;
  if (kk === null || ru === null) return null;
  const isChanged = { kk: kk !== before.kk, ru: ru !== before.ru };
  if (isChanged.kk === isChanged.ru) return isChanged.kk ? null : mark;
  const [edited, other] = isChanged.kk ? (['kk', 'ru'] as const) : (['ru', 'kk'] as const);
  // What was not there before is written from the other language, or catches up with it.
  return before[edited] === null || mark === edited ? null : other;
}

/** Whether one language of a text that is there in some language is there, and up to date. */
export function languageState(
  text: Languages,
  language: AskedLanguage,
  mark: AskedLanguage | undefined,
): LanguageState {
  if (text[language] === null) return LanguageState.MISSING;
  return mark === language ? LanguageState.STALE : LanguageState.PRESENT;
}

/** Of several texts: one that is missing weighs more than one that is stale. */
export function worstOf(states: readonly LanguageState[]): LanguageState | null {
  const worst = [LanguageState.MISSING, LanguageState.STALE, LanguageState.PRESENT].find((state) =>
    states.includes(state),
  );
  return worst ?? null;
}
