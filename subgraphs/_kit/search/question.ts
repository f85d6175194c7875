import { InvalidInputError } from '../errors.ts';
import { fold } from '../fold.ts';
import { codeOf } from './codes.ts';
import { functionWords } from './function-words.ts';
import { beforeVowel } from './voiced-endings.ts';
import { writtenDates } from './written-dates.ts';
import { formsOf, searchLanguages, wordsOf, type SearchLanguage } from './words.ts';
import { dateMeant, dateTerm, isYearWord } from './dates.ts';

const longestQuestion = 200;
const mostTerms = 16;
/** Shorter beginnings would find half of the dictionary. */
const shortestBeginning = 3;
/** However it is written, the mark of a number says nothing; what has it within is a symbol, as `E/CN.4/5` and `NO2` are. */
const numberMarks = /№|(?<![^\s(])(?:n(?:o\.|[°º]\.?)\s*|no?\.?\s+)(?=\p{N})/giu;

/** Words with nothing but a hyphen between them are one: `Nuclear-Test-Ban`. */
const wholeWord = /[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/gu;

/** One word of a question, or a part of one with hyphens. */
export interface SearchWord {
  /** Which word of the question it is, or is a part of: of one with hyphens a text must have all parts. */
  readonly whole: number;
  /** As it was asked for, folded. */
  readonly text: string;
  /** Any of these makes a text match. */
  readonly forms: readonly string[];
  /** Likewise any form that begins so. */
  readonly beginnings: readonly string[];
}

export interface SearchQuestion {
  readonly words: readonly SearchWord[];
  /** How many words they are, of which one with hyphens is one. */
  readonly wholeWords: number;
  /** How many of those a record must have. */
  readonly leastWords: number;
  /** Symbols and numbers, folded: a record must have each, be it as a part of a longer one. */
  readonly codes: readonly string[];
  /** What those of them ask for that may be the year or the day of something. */
  readonly dates: ReadonlyMap<string, string>;
  /** The whole question where it may be the id of a record: it is one piece. */
  readonly id: string | null;
  /** The whole question, folded, for titles and texts that have it word for word. */
  readonly phrase: string;
  readonly languages: readonly SearchLanguage[];
}

/**
 * @param language null: in all
 * @throws {InvalidInputError} where it is too long, has too many terms or none
 */
export function readQuestion(query: string, language: SearchLanguage | null): SearchQuestion {
  if (query.length > longestQuestion)
    throw new InvalidInputError('query', query, `is longer than ${longestQuestion} characters.`);
  const phrase = fold(query.replaceAll(/["«»“”„]/g, ' ').replaceAll(numberMarks, ' '));
  const pieces = phrase.split(' ');
  const codes = [...new Set(pieces.flatMap((piece) => codeOf(piece) ?? []))];
  const dates = new Map(codes.flatMap((code) => (isNumbered(query, code) ? [] : dated(code))));
  const written = writtenDates(phrase);
  const wholes = tellingWords(
    pieces.filter((piece) => codeOf(piece) === null && !(dates.size > 0 && isYearWord(piece))),
    codes.length > 0,
  );
  const words = wholes.flat();
  if (words.length + codes.length === 0)
    throw new InvalidInputError('query', query, 'has neither a letter nor a digit to search for.');
  if (words.length + codes.length > mostTerms)
    throw new InvalidInputError('query', query, `has more than ${mostTerms} words, symbols and numbers.`);
  const languages = language === null ? searchLanguages : ([language, 'xx'] as const);
  return {
    words: wholes.flatMap((parts, whole) => parts.map((word) => ({ whole, ...wordOf(word, languages, written) }))),
    wholeWords: wholes.length,
    leastWords: wholes.length - Math.floor(wholes.length / 3),
    codes,
    dates,
    id: /\s/.test(query.trim()) ? null : query.trim(),
    phrase,
    languages,
  };
}

function dated(code: string): [code: string, date: string][] {
  const date = dateMeant(code);
  return date === null ? [] : [[code, date]];
}

/** `№ 2003` is no year. */
function isNumbered(query: string, code: string): boolean {
  return Array.from(query.matchAll(numberMarks)).some(({ 0: mark, index }) =>
    query
      .slice(index + mark.length)
      .trimStart()
      .startsWith(code),
  );
}

/** Each once, in its parts, without what says nothing; where nothing else was asked for, with that. */
function tellingWords(pieces: readonly string[], hasOthers: boolean): string[][] {
  const wholes = new Map(
    pieces
      .flatMap((piece) => piece.match(wholeWord) ?? [])
      .map((whole) => [whole, wordsOf(whole).map(({ text }) => text)]),
  );
  const telling = [...wholes.values()]
    .map((parts) => parts.filter((word) => !functionWords.has(word)))
    .filter((parts) => parts.length > 0);
  return telling.length > 0 || hasOthers ? telling : [...wholes.values()];
}

/** What is a part of a day that is written out is found in the date of a record, too. */
function wordOf(
  word: string,
  languages: readonly SearchLanguage[],
  written: ReadonlyMap<string, string>,
): Omit<SearchWord, 'whole'> {
  const isBeginning = (language: SearchLanguage) =>
    language === 'kk' && word.length >= shortestBeginning && /\p{L}/u.test(word);
  const own = (language: SearchLanguage) => formsOf(language, word);
  const voiced = beforeVowel(word);
  const date = written.get(word);
  return {
    text: word,
    forms: [
      ...languages.filter((language) => !isBeginning(language)).flatMap(own),
      ...(date === undefined ? [] : [dateTerm(date)]),
    ],
    beginnings: languages
      .filter(isBeginning)
      .flatMap((language) => [...own(language), ...(voiced === null ? [] : formsOf(language, voiced))]),
  };
}

/** How near a word of a text, with its forms, comes to one of a question: 3, it is just that; 2, another form of it; 1, it begins so; 0. */
export function nearness({ text, forms, beginnings }: SearchWord, word: string, itsForms: readonly string[]): number {
  const isForm = itsForms.some((form) => forms.includes(form));
  if (!isForm && !itsForms.some((form) => beginnings.some((each) => form.startsWith(each)))) return 0;
  if (fold(word) === text) return 3;
  return isForm ? 2 : 1;
}
