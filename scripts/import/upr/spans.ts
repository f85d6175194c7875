import type { Family } from './treaty-families.ts';
import type { MentionBasis } from './treaty-mentions.ts';

/** Words of a text that name something, before it is known what of it counts. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly treaties: readonly string[];
  readonly basis: MentionBasis;
  readonly matchedText: string;
  /** Where it names a treaty that has, or could have, protocols. */
  readonly family?: Family;
  /** It only served to say which protocol is meant. */
  consumed?: boolean;
}

/** A text of which each word belongs to one mention at most: what is taken first is out of reach for the rest. */
export class Spans {
  private readonly taken: Mention[] = [];

  constructor(readonly text: string) {}

  /** Takes every free match of a global pattern; `appended` (sticky) widens it without changing its words. */
  take(
    pattern: RegExp | null,
    describe: (match: RegExpExecArray) => Omit<Mention, 'start' | 'end'> | null,
    appended: RegExp | null = null,
  ): void {
    if (!pattern) return;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      // A match of nothing would be found forever.
      if (match[0] === '') pattern.lastIndex += 1;
      const end = this.widen(match.index + match[0].length, appended);
      if (!this.isFree(match.index, end)) continue;
      const mention = describe(match);
      if (mention) this.taken.push({ ...mention, start: match.index, end });
    }
  }

  isFree(start: number, end: number): boolean {
    return this.taken.every((mention) => mention.end <= start || mention.start >= end);
  }

  mentions(): Mention[] {
    return this.taken.sort((a, b) => a.start - b.start);
  }

  private widen(end: number, appended: RegExp | null): number {
    if (!appended) return end;
    appended.lastIndex = end;
    return end + (appended.exec(this.text)?.[0].length ?? 0);
  }
}
