import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { NumberLetter } from './numbering.ts';

const lookedAtOnce = 20;

/** The first id below a parent that nothing has, or had until it was withdrawn. */
export async function freeNumbered(
  work: UnitOfWork,
  entity: new () => Recorded,
  parent: string,
  letter: NumberLetter,
): Promise<string> {
  for (let first = 1; ; first += lookedAtOnce) {
    const ids = Array.from({ length: lookedAtOnce }, (_, at) => `${parent}-${letter}${first + at}`);
    const taken = await work.taken(entity, ids);
    const free = ids.find((id) => !taken.has(id));
    if (free !== undefined) return free;
  }
}
