import type { CellIssue, ImportRow } from '../format.ts';
import type { LawText } from './law-text.ts';
import type { NamedAct } from './named-act.ts';
import { keyOf, withoutRepetition } from './repeated.ts';
import { actRecords, lawSource, paragraphRecords, type ParagraphTexts } from './records.ts';

/** The rows of one act from all its languages: the act itself, each paragraph, each line without a place. */
export function* lawRows(all: readonly LawText[], knownUpTo: string | null): Generator<ImportRow> {
  const { laws, repeated } = withoutRepetition(all);
  const [first] = laws;
  if (!first) return;
  const paragraphs = inAllLanguages(laws);
  yield {
    file: first.file,
    line: first.line,
    mergedKey: keyOf(first.act.id),
    records: actRecords(
      laws,
      amendingActs(paragraphs),
      laws.map((law) => lawSource(law, law.line, knownUpTo)),
    ),
    warnings: [...laws.flatMap(({ warnings }) => warnings), ...warningsOf(laws)],
  };
  for (const paragraph of paragraphs) yield paragraphRow(laws, paragraph, knownUpTo);
  yield* repeated;
  for (const { file, misplaced } of laws) {
    for (const { line, ...refusal } of misplaced) yield { file, line, records: [], warnings: [], refusal };
  }
}

function paragraphRow(laws: readonly LawText[], paragraph: ParagraphTexts, knownUpTo: string | null): ImportRow {
  const { number, texts } = paragraph;
  const [first] = texts;
  const mergedKey = keyOf(first?.law.act.id ?? '', number);
  const place = { file: first?.law.file ?? '', line: first?.paragraph.line ?? 0, mergedKey };
  const makers = new Set(texts.map((each) => each.paragraph.rewordedBy?.id ?? null));
  if (makers.size > 1) {
    const rule = 'one language says that it was reworded, and by which act, where the other does not';
    return { ...place, records: [], warnings: [], refusal: { field: number, value: [...makers].join(', '), rule } };
  }
  const sources = texts.map(({ law, paragraph: { line } }) => lawSource(law, line, knownUpTo));
  const languages = new Set(laws.map(({ language }) => language));
  const lacking = [...languages].filter((language) => !texts.some(({ law }) => law.language === language));
  const warnings = lacking.map((language): CellIssue => {
    return { field: number, value: null, rule: `the ${language.name} has no such paragraph that is understood` };
  });
  return { ...place, records: paragraphRecords(laws, paragraph, sources), warnings };
}

/** Paragraphs by number, in the order of the act. */
function inAllLanguages(laws: readonly LawText[]): ParagraphTexts[] {
  const numbers = new Set(laws.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number)));
  const { compare } = new Intl.Collator('en', { numeric: true });
  const inOrder = [...numbers].sort(compare);
  return inOrder.map((number, at) => {
    const texts = laws.flatMap((law) =>
      law.paragraphs.filter((each) => each.number === number).map((paragraph) => ({ law, paragraph })),
    );
    const inserted = inOrder.slice(0, at + 1).filter((each) => each.includes('-')).length;
    const rewordedBy = texts[0]?.paragraph.rewordedBy ?? null;
    return { number, position: Number.parseInt(number) + inserted, rewordedBy, texts };
  });
}

/** The acts that reworded some paragraph, in the order in which they were adopted. */
function amendingActs(paragraphs: readonly ParagraphTexts[]): NamedAct[] {
  const acts = new Map(
    paragraphs.flatMap(({ rewordedBy }) => (rewordedBy ? [[rewordedBy.id, rewordedBy] as const] : [])),
  );
  return [...acts.values()].sort((a, b) => (a.adoptedOn < b.adoptedOn ? -1 : 1));
}

function warningsOf(laws: readonly LawText[]): CellIssue[] {
  const repealing = new Set(laws.flatMap(({ repealedBy }) => repealedBy?.id ?? []));
  const signed = laws.some(({ fromSigning }) => fromSigning);
  return [
    ...(repealing.size > 1
      ? [
          {
            field: 'repealed',
            value: [...repealing].join(', '),
            rule: 'the languages name different acts: the first counts',
          },
        ]
      : []),
    ...(signed
      ? []
      : [
          {
            field: 'effective',
            value: null,
            rule: 'does not say that it is in force from its signing: the day is not known',
          },
        ]),
  ];
}
