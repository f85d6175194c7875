import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { origin } from '../chain.ts';
import type { Checkpoint } from '../checkpoint.ts';
import type { Query } from '../stored-units.ts';
import type { Faults } from './faults.ts';

const linesAtOnce = 200;

/** A checkpoint, and which line of which file it is. */
export interface Placed {
  readonly place: string;
  readonly checkpoint: Checkpoint;
}

export async function* linesOf(file: string): AsyncGenerator<{ readonly line: string; readonly place: string }> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    yield { line, place: `line ${number} of ${file}` };
  }
}

/** Holds what was signed against what is there: each link has to stand at its number. */
export async function holdAgainstChain(query: Query, all: AsyncIterable<Placed>, faults: Faults): Promise<void> {
  let some: Placed[] = [];
  for await (const placed of all) {
    some.push(placed);
    if (some.length < linesAtOnce) continue;
    await compare(query, some, faults);
    some = [];
  }
  await compare(query, some, faults);
}

async function compare(query: Query, some: readonly Placed[], faults: Faults): Promise<void> {
  const numbersOf = (property: 'revision' | 'reads') => some.map(({ checkpoint }) => checkpoint[property]);
  const units = await linksOf(query, 'revision', numbersOf('revision'));
  const reads = await linksOf(query, 'audit_read', numbersOf('reads'));
  for (const { place, checkpoint } of some) {
    const hold = (what: string, stated: string, found = origin) => {
      if (found !== stated) faults.add('AGAINST_CHECKPOINT', place, `${what} is not there, or not as it was`);
    };
    hold(`revision ${checkpoint.revision}`, checkpoint.head, units.get(checkpoint.revision));
    hold(`read ${checkpoint.reads}`, checkpoint.readsHead, reads.get(checkpoint.reads));
  }
}

async function linksOf(query: Query, table: string, numbers: readonly number[]): Promise<Map<number, string>> {
  const distinct = [...new Set(numbers)];
  if (distinct.length === 0) return new Map();
  const places = distinct.map(() => '?').join(', ');
  const rows = await query<{ number: number; hash: string | null }>(
    `SELECT number, hash FROM ${table} WHERE number IN (${places})`,
    distinct,
  );
  return new Map(rows.map(({ number, hash }) => [number, hash ?? origin]));
}
