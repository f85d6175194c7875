import { InvalidInputError } from '../errors.ts';
import { codeOf } from './codes.ts';
import { functionWords } from './function-words.ts';
import { formsOf, searchFold, searchLanguages, wordsOf, type SearchLanguage } from './words.ts';

const longestQuestion = 200;
const mostTerms = 16;
/** Shorter beginnings would find half of the dictionary. */
const shortestBeginning = 3;
/** However it is written, the mark of a number says nothing; what has it within is a symbol, as `E/CN.4/5` and `NO2` are. */
const numberMarks = /№|(?<![^\s(])(?:n(?:o\.|[°º]\.?)\s*|no?\.?\s+)(?=\p{N})/giu;

/** One word of a question. */
export interface SearchWord {
  /** As it was asked for, folded. */
  readonly text: string;
  /** Any of these makes a text match. */
  readonly forms: readonly string[];
  /** Likewise any form that begins so. */
  readonly beginnings: readonly string[];
}

export interface SearchQuestion {
  readonly words: readonly SearchWord[];
  /** How many of the words a record must have. */
  readonly leastWords: number;
  /** Symbols and numbers, folded: a record must have each, be it as a part of a longer one. */
  readonly codes: readonly string[];
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
  const phrase = searchFold(query.replaceAll(/["«»“”„]/g, ' ').replaceAll(numberMarks, ' '));
  const pieces = phrase.split(' ');
  const codes = [...new Set(pieces.flatMap((piece) => codeOf(piece) ?? []))];
  const all = new Set(
    pieces.filter((piece) => codeOf(piece) === null).flatMap((piece) => wordsOf(piece).map(({ text }) => text)),
  );
  const telling = [...all].filter((word) => !functionWords.has(word));
  const words = telling.length + codes.length > 0 ? telling : [...all];
  if (words.length + codes.length === 0)
    throw new InvalidInputError('query', query, 'has neither a letter nor a digit to search for.');
  if (words.length + codes.length > mostTerms)
    throw new InvalidInputError('query', query, `has more than ${mostTerms} words, symbols and numbers.`);
  const languages = language === null ? searchLanguages : ([language, 'xx'] as const);
  return {
    words: words.map((word) => wordOf(word, languages)),
    leastWords: words.length - Math.floor(words.length / 3),
    codes,
    id: /\s/.test(query.trim()) ? null : query.trim(),
    phrase,
    languages,
  };
}

function wordOf(word: string, languages: readonly SearchLanguage[]): SearchWord {
  const isBeginning = (language: SearchLanguage) =>
    language === 'kk' && word.length >= shortestBeginning && /\p{L}/u.test(word);
  const own = (language: SearchLanguage) => formsOf(language, word);
  return {
    text: word,
    forms: languages.filter((language) => !isBeginning(language)).flatMap(own),
    beginnings: languages.filter(isBeginning).flatMap(own),
  };
}

/** How near a word of a text, with its forms, comes to one of a question: 3, it is just that; 2, another form of it; 1, it begins so; 0. */
export function nearness({ text, forms, beginnings }: SearchWord, word: string, itsForms: readonly string[]): number {
  const isForm = itsForms.some((form) => forms.includes(form));
  if (!isForm && !itsForms.some((form) => beginnings.some((each) => form.startsWith(each)))) return 0;
  if (searchFold(word) === text) return 3;
  return isForm ? 2 : 1;
}
