import { randomInt } from 'node:crypto';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { isNumberedBelow, mostNumbers, type NumberLetter } from './numbering.ts';

/** Numbers of one entry are at most so far apart, but for those that are taken. */
const span = 20;
/** They begin above those that imports bring, and in the lower half, so that there is room. */
const beginnings = [1_000, mostNumbers >> 1] as const;

interface Place {
  /** What is numbered below it: an entry, or an issue on which entries propose something. */
  readonly parent: string;
  readonly letter: NumberLetter;
  readonly entry: string;
}

/**
 * An id that nothing has, or had until it was withdrawn, after those that the entry has below the parent. Where its
 * numbers begin and how far apart they are is chance: in a row they would count what others have there in drafts, or
 * what names something confidential.
 */
export async function freeNumbered(
  work: UnitOfWork,
  entity: new () => Recorded & { readonly entryId: string | null },
  { parent, letter, entry }: Place,
): Promise<string> {
  const own = (await work.currentBy(entity, 'entryId', [entry])).filter(({ id }) =>
    isNumberedBelow(id, parent, letter),
  );
  const numbers = own.map(({ id }) => Number(/\d+$/.exec(id)?.[0]));
  for (let last = numbers.length === 0 ? randomInt(...beginnings) : Math.max(...numbers); ; last += span) {
    const ids = Array.from({ length: span }, (_, at) => `${parent}-${letter}${last + 1 + at}`);
    const taken = await work.taken(entity, ids);
    const free = ids.filter((id) => !taken.has(id));
    const id = free.length === 0 ? undefined : free[randomInt(free.length)];
    if (id !== undefined) return id;
  }
}
