import { asSeen } from './look-alikes.rule.ts';

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
      else if (words.length > 0) this.whole.push(joined(words));
    }
  }

  /** Whether one of them stands in a text. */
  standIn(text: string): boolean {
    const words = wordsOf(text);
    const all = joined(words);
    return this.runIn(words.join('')) || this.whole.some((one) => all.includes(one));
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

/** Between spaces, so that it is found between other words and not within them. */
function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
