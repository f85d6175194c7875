/** By chance, and again the same from the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From `least` to `most`, both included. */
  number(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<T>(items: readonly T[]): T {
    return items[this.number(0, items.length - 1)] as T;
  }

  otherThan(value: string | number | null): string | number | null {
    if (typeof value === 'number') return value + this.of([-1, 1, 7, -1_000]);
    if (value === null) return this.of(['', '0', '2020']);
    const at = this.number(0, Math.max(0, value.length - 1));
    const others = [
      `${value.slice(0, at)}${value.slice(at + 1)}`,
      `${value.slice(0, at)}~${value.slice(at + 1)}`,
      '',
      '~',
    ];
    return this.of(others.filter((other) => other !== value));
  }
}
