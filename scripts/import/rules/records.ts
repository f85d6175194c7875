import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';
import { effectOf } from './effect.ts';
import type { LawParagraph, LawText } from './law-text.ts';
import type { NamedAct } from './named-act.ts';

/** A paragraph in the languages that have it. */
export interface ParagraphTexts {
  readonly number: string;
  readonly position: number;
  readonly rewordedBy: NamedAct | null;
  readonly texts: readonly { readonly law: LawText; readonly paragraph: LawParagraph }[];
}

export function lawSource({ language, file, act }: LawText, line: number, knownUpTo: string | null): SourceInput {
  const isAuthentic = language.code === 'kk';
  const what = isAuthentic ? 'the authentic Kazakh text' : 'English translation';
  return {
    nature: isAuthentic ? 'AUTHENTIC' : 'TRANSLATION',
    title: `Resolution of the Government of the Republic of Kazakhstan No. ${act.number} of ${act.adoptedOn}, ${what} as published`,
    file,
    line,
    ...(knownUpTo && { knownUpTo }),
  };
}

/** The act itself, those that changed or repealed it, and its versions. */
export function actRecords(
  laws: readonly LawText[],
  amending: readonly NamedAct[],
  sources: readonly SourceInput[],
): IngestRecord[] {
  const [first] = laws;
  if (!first) return [];
  const { act } = first;
  const repealing = laws.flatMap(({ repealedBy }) => repealedBy ?? []).slice(0, 1);
  const effective = adoption(laws);
  const title = byLanguage(laws.map((law) => [law, law.title]));
  const own = { ...resolution(act, sources), ...(hasText(title) && { title }), ...effective };
  const link = (kind: string) => (from: NamedAct) => ({
    type: 'LegalActLink',
    from: from.id,
    kind,
    to: act.id,
    sources,
  });
  const version = (number: number, fields: object): IngestRecord => {
    return { type: 'LegalActVersion', id: `${act.id}-v${number}`, act: act.id, number, ...fields, sources };
  };
  return [
    own,
    ...[...amending, ...repealing].map((each) => ({ ...resolution(each, sources), effective: effectOf(each) })),
    ...amending.map(link('AMENDS')),
    ...repealing.map(link('REPEALS')),
    version(1, { ...effective, isTextKnown: amending.length === 0 }),
    ...amending.map((each, at) =>
      version(at + 2, { madeBy: each.id, effective: effectOf(each), isTextKnown: at === amending.length - 1 }),
    ),
  ];
}

function resolution({ id, number, adoptedOn }: NamedAct, sources: readonly SourceInput[]): IngestRecord {
  return { type: 'LegalAct', id, kind: 'GOVERNMENT_RESOLUTION', number, adoptedOn, sources };
}

/** In force from signing, where the resolution says so; else surely not before. */
function adoption(laws: readonly LawText[]): Record<string, unknown> {
  const day = laws[0]?.act.adoptedOn;
  return { effective: laws.some(({ fromSigning }) => fromSigning) ? { date: day } : { notBefore: day } };
}

/** A paragraph and its wordings: of one that was reworded, the text that stands in the file is the second. */
export function paragraphRecords(
  laws: readonly LawText[],
  { number, position, rewordedBy, texts }: ParagraphTexts,
  sources: readonly SourceInput[],
): IngestRecord[] {
  const act = laws[0]?.act.id ?? '';
  const id = `${act}-p${number}`;
  const footnote = byLanguage(texts.map(({ law, paragraph }) => [law, paragraph.footnote]));
  const wording = (at: number, fields: object): IngestRecord => {
    return { type: 'ParagraphVersion', id: `${id}-v${at}`, paragraph: id, number: at, ...fields, sources };
  };
  const text = byLanguage(texts.map(({ law, paragraph }) => [law, paragraph.text]));
  const stated = { text, ...(hasText(footnote) && { footnote }) };
  const adopted = adoption(laws);
  return [
    { type: 'LegalParagraph', id, act, number, position, sources },
    ...(rewordedBy === null
      ? [wording(1, { ...adopted, ...stated })]
      : [
          wording(1, { ...adopted, textMissing: 'NOT_IN_SOURCE' }),
          wording(2, { madeBy: rewordedBy.id, effective: effectOf(rewordedBy), ...stated }),
        ]),
  ];
}

function byLanguage(texts: readonly (readonly [LawText, string | null])[]): Record<string, string> {
  return Object.fromEntries(texts.flatMap(([{ language }, text]) => (text ? [[language.code, text]] : [])));
}

function hasText(text: Record<string, string>): boolean {
  return Object.keys(text).length > 0;
}
