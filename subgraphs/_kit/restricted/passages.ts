import { asSeen } from './look-alikes.ts';

/** A run of so many words of the restricted text, in their order, is a passage of it. */
export const passageWords = 8;

type Texts = readonly (string | null | undefined)[];

/** Eight words have as many letters at least. */
const beginning = passageWords;

/**
 * What may stand in nothing that is published: every run of eight words of a restricted text, in each of its languages,
 * however its letters are divided into words; a text of fewer words is one passage.
 */
export class RestrictedPassages {
  /** The letters of each run, by those that it begins with: a text is gone through once, however many runs there are. */
  private readonly runs = new Map<string, Set<string>>();
  private readonly whole: string[] = [];

  constructor(texts: Texts) {
    for (const text of texts) {
      const words = wordsOf(text ?? '');
      if (words.length >= passageWords) for (const run of runsOf(words)) this.keep(run);
      else if (words.length > 0) this.whole.push(words.join(''));
    }
  }

  /** Whether one of them stands in a text. */
  standIn(text: string): boolean {
    const words = wordsOf(text);
    return this.runIn(words.join('')) || this.whole.some((one) => isBetweenWords(one, words));
  }

  private keep(run: string): void {
    const begin = run.slice(0, beginning);
    this.runs.set(begin, (this.runs.get(begin) ?? new Set()).add(run));
  }

  private runIn(letters: string): boolean {
    if (this.runs.size === 0) return false;
    for (let at = 0; at + beginning <= letters.length; at += 1)
      for (const run of this.runs.get(letters.slice(at, at + beginning)) ?? [])
        if (letters.startsWith(run, at)) return true;
    return false;
  }
}

/** Letters and digits as they are seen: no case, no punctuation. */
function wordsOf(text: string): string[] {
  return asSeen(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(passageWords - 1).map((_last, at) => words.slice(at, at + passageWords).join(''));
}

/** A few letters stand within many a word: they are found where one begins and one ends, however many lie between. */
function isBetweenWords(letters: string, words: readonly string[]): boolean {
  const bounds = new Set([0]);
  let end = 0;
  for (const word of words) bounds.add((end += word.length));
  const text = words.join('');
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (bounds.has(at) && bounds.has(at + letters.length)) return true;
  return false;
}
