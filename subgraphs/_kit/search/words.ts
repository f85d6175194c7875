import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { fold } from '../fold.ts';

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
const stemsKept = 50_000;

/** As texts are compared in a search: folded, and ё is е, as most people write it. */
export function searchFold(text: string): string {
  return fold(text).replaceAll('ё', 'е');
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

/**
 * The form under which a word is found: the language of its text, and the stem. The prefix keeps languages apart, and
 * makes every form too long for the shortest word that MySQL keeps and none of its stop words.
 */
export function formOf(language: SearchLanguage, word: string): string {
  const key = language + word;
  const known = forms.get(key);
  if (known !== undefined) return known;
  const form =
    language + stemOf(language, searchFold(word).replaceAll(/\P{L}/gu, '') || searchFold(word)).slice(0, longestForm);
  if (forms.size >= stemsKept) forms.clear();
  forms.set(key, form);
  return form;
}

const forms = new Map<string, string>();

/** No library that is looked after stems Kazakh: there, a question finds all words that begin with its own. */
function stemOf(language: SearchLanguage, folded: string): string {
  if (language === 'ru') return stemRussian(folded);
  if (language === 'en') return stemEnglish(folded);
  if (language === 'kk') return folded;
  return /\p{Script=Cyrillic}/u.test(folded) ? stemRussian(folded) : stemEnglish(folded);
}
