import type { CellIssue, ImportRow } from '../format.ts';
import type { LawParagraph, LawText } from './law-text.ts';

/** Names what a row is about, so that the same said once more counts as merged. */
export function keyOf(act: string, number?: string): string {
  return number === undefined ? act : `${act}-p${number}`;
}

export interface WithoutRepetition {
  /** Of each text what no earlier one in its language says. */
  readonly laws: readonly LawText[];
  /** A row for everything that is said again: merged where it is the same, else refused. */
  readonly repeated: readonly ImportRow[];
}

/** The texts of one act, of which several may be in one language: what stands first counts, and all is accounted for. */
export function withoutRepetition(laws: readonly LawText[]): WithoutRepetition {
  const kept: LawText[] = [];
  const repeated: ImportRow[] = [];
  for (const law of laws) {
    const earlier = kept.filter(({ language }) => language === law.language);
    const [first] = earlier;
    if (!first) {
      kept.push(law);
      continue;
    }
    const known = new Map(earlier.flatMap((each) => each.paragraphs.map((one) => [one.number, { law: each, one }])));
    const isNew = ({ number }: LawParagraph) => !known.has(number);
    repeated.push(headAgain(first, law));
    for (const paragraph of law.paragraphs) {
      const before = known.get(paragraph.number);
      if (before) repeated.push(paragraphAgain(before, law, paragraph));
    }
    const { title, fromSigning, repealedBy } = first;
    kept.push({ ...law, title, fromSigning, repealedBy, paragraphs: law.paragraphs.filter(isNew) });
  }
  return { laws: kept, repeated };
}

function headAgain(first: LawText, law: LawText): ImportRow {
  const facts = ({ title, fromSigning, repealedBy }: LawText) =>
    [
      ['title', title],
      ['effective', fromSigning ? 'from its signing' : ''],
      ['repealed', repealedBy?.id ?? ''],
    ] as const;
  const before = new Map(facts(first));
  const other = facts(law).find(([field, value]) => before.get(field) !== value);
  const rule = `the act stands on line ${first.line} of ${first.file} already, and other: that counts`;
  return again(law, law.line, keyOf(law.act.id), other && { field: other[0], value: other[1] || null, rule });
}

function paragraphAgain(
  before: { readonly law: LawText; readonly one: LawParagraph },
  law: LawText,
  paragraph: LawParagraph,
): ImportRow {
  const { number, line, text } = paragraph;
  const facts = (each: LawParagraph) => JSON.stringify([each.text, each.footnote, each.rewordedBy?.id]);
  const rule = `paragraph ${number} stands on line ${before.one.line} of ${before.law.file} already, in other words: those count`;
  const isSame = facts(before.one) === facts(paragraph);
  return again(law, line, keyOf(law.act.id, number), isSame ? undefined : { field: number, value: text, rule });
}

function again({ file }: LawText, line: number, mergedKey: string, refusal: CellIssue | undefined): ImportRow {
  return { file, line, records: [], mergedKey, warnings: [], ...(refusal && { refusal }) };
}
