import { pick, randomFrom } from '../../../scripts/bench/random.ts';

/** All that is left to chance in one request: the same seed always chooses the same. */
export class Chance {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  /** True in this share of the cases, 0 to 1. */
  likely(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from 0, less than the limit. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** From 1 to the limit. */
  upTo(limit: number): number {
    return 1 + this.below(limit);
  }

  one<T>(items: readonly T[]): T {
    return pick(this.random, items);
  }

  /** So many different ones at most, in any order. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = [...items];
    const taken: T[] = [];
    while (left.length > 0 && taken.length < count) taken.push(...left.splice(this.below(left.length), 1));
    return taken;
  }
}
