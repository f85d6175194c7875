import type { KeyObject } from 'node:crypto';
import { readLine } from '../checkpoint.ts';
import type { Query } from '../stored-units.ts';
import { holdAgainstChain, linesOf, type Placed } from './against-chain.ts';
import type { Faults } from './faults.ts';

interface Kept {
  readonly files: readonly string[];
  readonly subgraph: string;
  readonly publicKeys: readonly KeyObject[];
}

/**
 * Holds the record against lines that an auditor took along when they were new, in whatever order and of whatever
 * subgraphs: the record and the hub's own checkpoints can be cut to one point together, these can't.
 * @returns how many were of this subgraph
 */
export async function checkKeptLines(query: Query, kept: Kept, faults: Faults): Promise<number> {
  let count = 0;
  const counted = async function* (): AsyncGenerator<Placed> {
    for await (const placed of keptIn(kept, faults)) {
      count += 1;
      yield placed;
    }
  };
  await holdAgainstChain(query, counted(), faults);
  return count;
}

async function* keptIn({ files, subgraph, publicKeys }: Kept, faults: Faults): AsyncGenerator<Placed> {
  for (const file of files) {
    for await (const { line, place } of linesOf(file)) {
      if (line.trim() === '') continue;
      const checkpoint = readLine(line.trim(), publicKeys);
      if (!checkpoint) faults.add('CHECKPOINT', place, 'is not one that the hub signed with a key that is known');
      else if (checkpoint.subgraph === subgraph) yield { place, checkpoint };
    }
  }
}
