import { fold } from '../fold.ts';
import { groupBy } from '../group-by.ts';
import { codeOf } from './codes.ts';
import { nearness, type SearchQuestion, type SearchWord } from './question.ts';
import type { SearchedText } from './texts.ts';
import { formsOf, wordsOf } from './words.ts';
import { partsOfDate } from './dates.ts';

/** About a paragraph; a longer text is cut between words. */
const longestPassage = 300;
/** A text that has more of them says the same over and over. */
const mostMarks = 500;
/** Of what stands before the first match, so much is shown. */
const lead = 60;

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  readonly field: string;
  readonly text: string;
  readonly language: SearchedText['language'];
  /** In characters (Unicode code points) of the passage. */
  readonly ranges: readonly Range[];
}

interface Mark extends Range {
  /** Which term of the question stands there. */
  readonly term: number;
  readonly nearness: number;
}

interface Marked {
  readonly text: SearchedText;
  readonly marks: readonly Mark[];
}

/**
 * The part of the text that shows best why a record matches: the most terms, of those in the language whose texts come
 * nearest to what was asked for, titles before texts; null: none shows it. A word of one language begins many of another.
 */
export function passageOf(question: SearchQuestion, texts: readonly SearchedText[]): Passage | null {
  const marked = texts.map((text) => ({ text, marks: marksIn(question, text) }));
  const byLanguage = groupBy(marked, ({ text }) => text.language);
  const near = new Map([...byLanguage].map(([language, some]) => [language, nearest(some)]));
  const [best] = marked
    .filter(({ marks }) => marks.length > 0)
    .map((each) => ({
      ...each,
      worth: [termsOf(each.marks), near.get(each.text.language) ?? 0, Number(each.text.isTitle)],
    }))
    .sort((one, other) => compared(other.worth, one.worth));
  return best ? excerpt(best.text, best.marks) : null;
}

function termsOf(marks: readonly Mark[]): number {
  return new Set(marks.map(({ term }) => term)).size;
}

/** How near all of these texts together come to the terms that they have. */
function nearest(texts: readonly Marked[]): number {
  const terms = new Map<number, number>();
  for (const { term, nearness: near } of texts.flatMap(({ marks }) => marks))
    terms.set(term, Math.max(near, terms.get(term) ?? 0));
  return [...terms.values()].reduce((sum, near) => sum + near, 0);
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((worth, index) => worth !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

export function passageOfId(id: string): Passage {
  return { field: 'id', text: id, language: 'xx', ranges: [{ start: 0, end: lengthOf(id) }] };
}

/** Symbols and numbers are of no language: they are found in the texts of all. */
function marksIn(question: SearchQuestion, searched: SearchedText): Mark[] {
  const { text, language, isDate } = searched;
  if (isDate) return dateMarks(question, text);
  const words = question.languages.includes(language) ? wordMarks(question, searched) : [];
  if (question.codes.length === 0) return words.slice(0, mostMarks);
  const codes = Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: piece, index }) => codeMarks(question, piece, index));
  return [...words, ...codes].sort((one, other) => one.start - other.start).slice(0, mostMarks);
}

/** Of words with hyphens only where the text has all parts. */
function wordMarks(question: SearchQuestion, { text, language }: SearchedText): Mark[] {
  const found = wordsOf(text).map(({ text: word, ...place }) => {
    const forms = formsOf(language, word);
    return { ...place, near: question.words.map((each) => nearness(each, word, forms)) };
  });
  const isThere = (_: SearchWord, at: number) => found.some(({ near }) => (near[at] ?? 0) > 0);
  const lacking = new Set(question.words.filter((part, at) => !isThere(part, at)).map(({ whole }) => whole));
  return found.flatMap(({ near, start, end }) => {
    const at = question.words.findIndex(({ whole }, index) => (near[index] ?? 0) > 0 && !lacking.has(whole));
    const part = question.words[at];
    return part ? [{ start, end, term: part.whole, nearness: near[at] ?? 0 }] : [];
  });
}

/** A date shows the year or the day where no text does. */
function dateMarks({ wholeWords, codes, dates }: SearchQuestion, date: string): Mark[] {
  const parts = partsOfDate(date);
  return [...dates]
    .filter(([, asked]) => parts.includes(asked))
    .map(([code, asked]) => {
      const start = date.indexOf(asked);
      return { start, end: start + asked.length, term: wholeWords + codes.indexOf(code), nearness: 0 };
    });
}

/** Where folding changes how long a piece is, the whole piece is marked. */
function codeMarks({ wholeWords, codes }: SearchQuestion, piece: string, index: number): Mark[] {
  if (codeOf(piece) === null) return [];
  const folded = fold(piece);
  return codes.flatMap((code, at) => {
    const found = folded.indexOf(code);
    if (found < 0) return [];
    const isSame = folded.length === piece.length;
    const start = index + (isSame ? found : 0);
    return [{ start, end: isSame ? start + code.length : index + piece.length, term: wholeWords + at, nearness: 3 }];
  });
}

function excerpt({ field, text, language }: SearchedText, marks: readonly Mark[]): Passage {
  const { start, end } = windowOf(text, marks);
  const ranges = marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ start: lengthOf(text.slice(start, mark.start)), end: lengthOf(text.slice(start, mark.end)) }));
  return { field, text: text.slice(start, end), language, ranges: merged(ranges) };
}

/** The stretch that has the most different terms, between blanks. */
function windowOf(text: string, marks: readonly Mark[]): Range {
  if (text.length <= longestPassage) return { start: 0, end: text.length };
  let best = { start: 0, terms: 0 };
  for (const { start } of marks) {
    const within = marks.filter((mark) => mark.start >= start && mark.end <= start + longestPassage - lead);
    const terms = new Set(within.map(({ term }) => term)).size;
    if (terms > best.terms) best = { start, terms };
  }
  const from = Math.max(0, Math.min(best.start - lead, text.length - longestPassage));
  const start = from === 0 ? 0 : (nextBlank(text, from, best.start) ?? from);
  const until = Math.min(text.length, start + longestPassage);
  const end = until === text.length ? until : (lastBlank(text, until, start) ?? until);
  return { start, end };
}

function nextBlank(text: string, from: number, until: number): number | null {
  const found = text.slice(from, until).search(/\s\S/);
  return found < 0 ? null : from + found + 1;
}

function lastBlank(text: string, until: number, from: number): number | null {
  const found = /\s\S*$/.exec(text.slice(from, until))?.index ?? 0;
  return found === 0 ? null : from + found;
}

function merged(ranges: readonly Range[]): Range[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = apart.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** Code points, as most languages count them. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
