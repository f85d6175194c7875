import { createHash } from 'node:crypto';
import { fold } from '../fold.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import { codeOf, gramsOf } from './codes.ts';
import { partOf, type SearchedType } from './searched.ts';
import { textsOf, type SearchedText } from './texts.ts';
import { formsOf, wordsOf } from './words.ts';
import { dateTerm, partsOfDate } from './dates.ts';

/** Changes whenever the same record would come out differently: databases are then indexed anew at the next start. */
const analyserVersion = 5;

/** What a database says that was indexed by this program: of the analyser, and of what it was given. */
export function analyserOf(searched: readonly SearchedType[]): string {
  const declared = JSON.stringify([
    analyserVersion,
    searched.map((each) => ({ ...each, entity: null, presence: null })),
  ]);
  return createHash('sha256').update(declared).digest('hex');
}

/** What the index holds of one part of one version of a record. */
export interface SearchRow {
  readonly recordType: string;
  readonly recordId: string;
  readonly recordedFrom: number;
  readonly part: string;
  readonly titleTerms: string;
  readonly textTerms: string;
  readonly codes: string;
  readonly titleFolded: string;
  readonly textFolded: string;
}

/** Parts without a text have no row. */
export function searchRowsOf(searched: SearchedType, record: Recorded): SearchRow[] {
  const parts = new Map<string, SearchedText[]>();
  for (const text of textsOf(searched, record)) {
    const part = partOf(searched, text.field);
    parts.set(part, [...(parts.get(part) ?? []), text]);
  }
  const { id: recordId, recordedFrom } = record;
  return [...parts].map(([part, texts]) => rowOf({ recordType: searched.type, recordId, recordedFrom, part }, texts));
}

type Key = Pick<SearchRow, 'recordType' | 'recordId' | 'recordedFrom' | 'part'>;

function rowOf(key: Key, texts: readonly SearchedText[]): SearchRow {
  const dates = texts.filter(({ isDate }) => isDate);
  const titles = texts.filter(({ isTitle }) => isTitle);
  const others = texts.filter(({ isTitle, isDate }) => !isTitle && !isDate);
  return {
    ...key,
    titleTerms: words(termsOf(titles)),
    textTerms: words([...termsOf(others), ...dates.flatMap(({ text }) => partsOfDate(text).map(dateTerm))]),
    codes: codesOf([...titles, ...others]),
    titleFolded: foldedLines(titles),
    textFolded: foldedLines(others),
  };
}

function termsOf(texts: readonly SearchedText[]): string[] {
  return texts.flatMap(({ text, language }) =>
    wordsOf(text.normalize('NFKC')).flatMap((word) => formsOf(language, word.text)),
  );
}

/** Each once: how often a word comes, or how long a text is, does not count. */
function words(terms: readonly string[]): string {
  return [...new Set(terms)].join(' ');
}

function codesOf(texts: readonly SearchedText[]): string {
  const pieces = new Set(texts.flatMap(({ text }) => fold(text).split(' ')));
  return words([...pieces].flatMap((piece) => gramsOf(codeOf(piece) ?? '')));
}

/** Each text stands between two line ends, so that a whole title can be told from a part of one. */
function foldedLines(texts: readonly SearchedText[]): string {
  return texts.length === 0 ? '' : `\n${texts.map(({ text }) => fold(text)).join('\n')}\n`;
}
