import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { fold } from '../fold.ts';
import { stemWithoutVowel } from './fleeting-vowels.ts';

/** What a text is written in; `xx`: its source does not say, or it is none of the hub's languages. */
export const searchLanguages = ['kk', 'ru', 'en', 'xx'] as const;
export type SearchLanguage = (typeof searchLanguages)[number];

/** A word in its text: the place is in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits part: `1141-V` and `1141V` both have the word `1141`. */
const wordPattern = /[\p{L}\p{M}]+|\p{N}+/gu;
/** Longer words than both databases keep as one are compared by their beginning. */
const longestForm = 40;
const wordsKept = 50_000;

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

/**
 * The forms under which a word is found: the language of its text, and the stem; a second where a vowel is lost in other
 * forms of it. The prefix keeps languages apart, and makes every form too long for the shortest word that MySQL keeps and
 * none of its stop words.
 */
export function formsOf(language: SearchLanguage, word: string): readonly string[] {
  const key = language + word;
  const known = forms.get(key);
  if (known !== undefined) return known;
  const folded = fold(word).replaceAll(/\P{L}/gu, '') || fold(word);
  const made = stemsOf(language, folded).map((stem) => language + stem.slice(0, longestForm));
  if (forms.size >= wordsKept) forms.clear();
  forms.set(key, made);
  return made;
}

const forms = new Map<string, readonly string[]>();

/** No library that is looked after stems Kazakh: there, a question finds all words that begin with its own. */
function stemsOf(language: SearchLanguage, folded: string): string[] {
  if (language === 'kk') return [folded];
  if (language === 'en' || (language === 'xx' && !/\p{Script=Cyrillic}/u.test(folded))) return [stemEnglish(folded)];
  const other = stemWithoutVowel(folded);
  return other === null ? [stemRussian(folded)] : [stemRussian(folded), other];
}
