import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { languageState, readMarks, worstOf, type Languages } from '../language/language-marks.rule.ts';
import { frozenIssues } from './frozen-issues.service.ts';
import type { InformationRows } from './information-rows.service.ts';
import { LanguageState } from './information-state.ts';

interface Marked {
  readonly stored: string | null;
  readonly texts: Readonly<Record<string, Languages>>;
}

/**
 * ¶7 asks for both languages of what is reported: of its worst text each. One that says nothing has neither, but for a
 * nil return, which is no text. Issues that were signed or delivered elsewhere nobody can complete any more: they are
 * named as they stand.
 */
function languagesOfVersion(
  rows: InformationRows,
  { isNil, frozen }: { readonly isNil: boolean; readonly frozen: ReadonlySet<string> },
): { readonly kkState: LanguageState; readonly ruState: LanguageState } {
  const all = markedTexts({ ...rows, issues: rows.issues.filter(({ id }) => !frozen.has(id)) });
  const state = (language: 'kk' | 'ru') => {
    const states = all.flatMap(({ stored, texts }) => {
      const marks = readMarks(stored);
      const written = Object.entries(texts).filter(([, { kk, ru }]) => kk !== null || ru !== null);
      return written.map(([field, text]) => languageState(text, language, marks[field]));
    });
    return worstOf(states) ?? (isNil ? LanguageState.PRESENT : LanguageState.MISSING);
  };
  return { kkState: state('kk'), ruState: state('ru') };
}

/** The same of a version as it stands within a unit of work. */
export async function languagesWithin(
  work: UnitOfWork,
  { id, isNil }: { readonly id: string; readonly isNil: boolean },
  rows: InformationRows,
): Promise<ReturnType<typeof languagesOfVersion>> {
  return languagesOfVersion(rows, { isNil, frozen: await frozenIssues(work, id, rows.issues) });
}

/** Its texts by the names that the graph gives them, as the marks do. */
function markedTexts({ inForce, notInForce, assessments, evidence, issues, proposals }: InformationRows): Marked[] {
  const text = (kk: string | null, ru: string | null): Languages => ({ kk, ru });
  return [
    ...inForce.map((row) => marked(row, { progress: text(row.progressKk, row.progressRu) })),
    ...notInForce.map((row) =>
      marked(row, { state: text(row.stateKk, row.stateRu), reason: text(row.reasonKk, row.reasonRu) }),
    ),
    ...assessments.map((row) => marked(row, { text: text(row.textKk, row.textRu) })),
    ...evidence.map((row) => marked(row, { note: text(row.noteKk, row.noteRu) })),
    ...issues.map((row) =>
      marked(row, { title: text(row.titleKk, row.titleRu), description: text(row.descriptionKk, row.descriptionRu) }),
    ),
    ...proposals.map((row) => marked(row, { text: text(row.textKk, row.textRu) })),
  ];
}

function marked({ staleLanguages }: { readonly staleLanguages: string | null }, texts: Marked['texts']): Marked {
  return { stored: staleLanguages, texts };
}
