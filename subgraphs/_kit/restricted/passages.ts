import { asSeen } from './look-alikes.ts';

/** A run of so many words of the restricted text, in their order, is a passage of it. */
export const passageWords = 8;

type Texts = readonly (string | null | undefined)[];

/** Half of a short text is a passage of it; fewer words than these make one only where there are no more. */
const fewestWords = 4;

/** A text is gone through by so many letters at a time. */
const beginning = 8;

/**
 * What may stand in nothing that is published: every run of eight words of a restricted text, in each of its languages,
 * however its letters are divided into words. Of a text that is shorter than two of them, half of its words, four at
 * least; one of fewer words is one passage.
 */
export class RestrictedPassages {
  /** The letters of each passage, by those that it begins with: a text is gone through once, however many there are. */
  private readonly runs = new Map<string, Set<string>>();
  private readonly short: string[] = [];

  constructor(texts: Texts) {
    for (const text of texts) {
      for (const run of passagesOf(wordsOf(text ?? ''))) this.keep(run);
    }
  }

  /** Whether one of them stands in a text. */
  standIn(text: string): boolean {
    const words = wordsOf(text);
    return this.runIn(words.join('')) || this.short.some((one) => isBetweenWords(one, words));
  }

  private keep(passage: readonly string[]): void {
    const run = passage.join('');
    if (passage.length < fewestWords || run.length < beginning) {
      this.short.push(run);
      return;
    }
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

function passagesOf(words: readonly string[]): string[][] {
  const half = Math.ceil(words.length / 2);
  const length = Math.min(words.length, passageWords, Math.max(half, fewestWords));
  return length === 0 ? [] : words.slice(length - 1).map((_last, at) => words.slice(at, at + length));
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
