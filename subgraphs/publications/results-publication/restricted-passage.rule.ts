import { fold } from '../../_kit/fold.ts';

/** A run of so many words of the restricted text, in their order, is a passage of it. */
export const passageWords = 8;

type Texts = readonly (string | null | undefined)[];

/**
 * What may stand in nothing that is published: every run of eight words of a restricted text, in each of its languages;
 * a text of fewer words is one passage.
 */
export class RestrictedPassages {
  private readonly runs = new Set<string>();
  private readonly whole: string[] = [];

  constructor(texts: Texts) {
    for (const text of texts) {
      const words = wordsOf(text ?? '');
      if (words.length >= passageWords) for (const run of runsOf(words)) this.runs.add(run);
      else if (words.length > 0) this.whole.push(joined(words));
    }
  }

  /** Whether one of them stands in a text. */
  standIn(text: string): boolean {
    const words = wordsOf(text);
    const all = joined(words);
    return runsOf(words).some((run) => this.runs.has(run)) || this.whole.some((one) => all.includes(one));
  }
}

/** Letters and digits in the form in which the hub compares texts: no case, no punctuation, nothing that is not seen. */
function wordsOf(text: string): string[] {
  return fold(text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(passageWords - 1).map((_last, at) => joined(words.slice(at, at + passageWords)));
}

/** Between spaces, so that it is found between other words and not within them. */
function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
