import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { origin } from '../chain.ts';
import { hashOfLine, readLine, type Checkpoint } from '../checkpoint.ts';
import type { Query } from '../stored-units.ts';
import { holdAgainstChain, linesOf, type Placed } from './against-chain.ts';
import type { Faults } from './faults.ts';

/** Among so many lines before it stands the one that a line names: programs that wrote at once name the same. */
const linesRemembered = 1_000;

/** Holds what the hub has signed, line after line, against what is there. */
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
    if (existsSync(file)) await holdAgainstChain(this.query, this.checkpointsIn(file), this.faults);
  }

  private async *checkpointsIn(file: string): AsyncGenerator<Placed> {
    for await (const { line, place } of linesOf(file)) {
      const checkpoint = this.read(line, place);
      if (checkpoint) yield { place, checkpoint };
    }
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
}
