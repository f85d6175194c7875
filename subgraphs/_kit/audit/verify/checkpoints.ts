import type { KeyObject } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { origin } from '../chain.ts';
import { hashOfLine, readLine, type Checkpoint } from '../checkpoint.ts';
import type { Query } from '../stored-units.ts';
import type { Faults } from './faults.ts';

const linesAtOnce = 200;
/** Among so many lines before it stands the one that a line names: programs that wrote at once name the same. */
const linesRemembered = 1_000;

interface Placed {
  readonly place: string;
  readonly checkpoint: Checkpoint;
}

/** Holds what the hub has signed against what is there. */
export class CheckpointCheck {
  count = 0;
  last: Checkpoint | null = null;
  private readonly seen = new Set<string>([origin]);

  constructor(
    private readonly query: Query,
    private readonly subgraph: string,
    private readonly keys: readonly KeyObject[],
    private readonly faults: Faults,
  ) {}

  async run(file: string): Promise<void> {
    if (!existsSync(file)) return;
    let some: Placed[] = [];
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number += 1;
      const checkpoint = this.read(line, `line ${number} of ${file}`);
      if (checkpoint) some.push({ place: `line ${number} of ${file}`, checkpoint });
      if (some.length < linesAtOnce) continue;
      await this.compare(some);
      some = [];
    }
    await this.compare(some);
  }

  private read(line: string, place: string): Checkpoint | null {
    const checkpoint = readLine(line, this.keys);
    if (checkpoint?.subgraph !== this.subgraph) {
      this.faults.add('CHECKPOINT', place, 'is not one that the hub signed for this subgraph with a key that is known');
      return null;
    }
    if (!this.seen.has(checkpoint.previous))
      this.faults.add('CHECKPOINT', place, 'the line that it follows is not there before it');
    this.remember(hashOfLine(line), place);
    this.count += 1;
    if (checkpoint.revision >= (this.last?.revision ?? 0)) this.last = checkpoint;
    return checkpoint;
  }

  private remember(hash: string, place: string): void {
    if (this.seen.has(hash)) this.faults.add('CHECKPOINT', place, 'stands there twice');
    this.seen.add(hash);
    if (this.seen.size > linesRemembered) this.seen.delete(this.seen.values().next().value ?? '');
  }

  private async compare(some: readonly Placed[]): Promise<void> {
    const units = await this.hashes(
      'revision',
      some.map(({ checkpoint }) => checkpoint.revision),
    );
    const reads = await this.hashes(
      'audit_read',
      some.map(({ checkpoint }) => checkpoint.reads),
    );
    for (const { place, checkpoint } of some) {
      this.hold(place, `revision ${checkpoint.revision}`, checkpoint.head, units.get(checkpoint.revision));
      this.hold(place, `read ${checkpoint.reads}`, checkpoint.readsHead, reads.get(checkpoint.reads));
    }
  }

  private hold(place: string, what: string, stated: string, found = origin): void {
    if (found !== stated) this.faults.add('AGAINST_CHECKPOINT', place, `${what} is not there, or not as it was`);
  }

  private async hashes(table: string, numbers: readonly number[]): Promise<Map<number, string>> {
    const distinct = [...new Set(numbers)];
    if (distinct.length === 0) return new Map();
    const places = distinct.map(() => '?').join(', ');
    const rows = await this.query<{ number: number; hash: string | null }>(
      `SELECT number, hash FROM ${table} WHERE number IN (${places})`,
      distinct,
    );
    return new Map(rows.map(({ number, hash }) => [number, hash ?? origin]));
  }
}
