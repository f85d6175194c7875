import { randomBytes } from 'node:crypto';
import type { EntityTarget } from 'typeorm';
import type { Recorded } from './recorded.entity.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * The wanted id, or where something has it the first that is free of `…:2`, `…:3`: the same thing can happen again. For
 * what everybody sees: a number that is missing would tell of what is hidden. The id of what was withdrawn stays its own.
 */
export async function freeId(work: UnitOfWork, entity: EntityTarget<Recorded>, wanted: string): Promise<string> {
  const isFree = !(await work.taken(entity, [wanted])).has(wanted);
  return isFree ? wanted : freeNumber(work, entity, wanted, 2);
}

/**
 * The same for what can be hidden: the wanted id where it is free, which an import may know it by, and no number else.
 * @param isHidden as it is made: one that is recorded later, for everybody, gets what it would get without it
 */
export async function uncountedId(
  work: UnitOfWork,
  entity: EntityTarget<Recorded>,
  wanted: string,
  isHidden: boolean,
): Promise<string> {
  const isFree = !isHidden && !(await work.taken(entity, [wanted])).has(wanted);
  return isFree ? wanted : uncounted(wanted);
}

/** Such as `body-mfa:untc-4-4:9f86d081`, which tells nothing of what else there is. */
export function uncounted(wanted: string): string {
  return `${wanted}:${randomBytes(4).toString('hex')}`;
}

/**
 * `body-mfa:name:2`: the numbers say in which order records were made, not in which they were valid. For what everybody
 * sees, as `freeId`.
 * @param from how many there may be already, to look at few
 */
export async function freeNumber(
  work: UnitOfWork,
  entity: EntityTarget<Recorded>,
  prefix: string,
  from: number,
): Promise<string> {
  for (let number = from; ; number += 1) {
    const id = `${prefix}:${number}`;
    if (!(await work.taken(entity, [id])).has(id)) return id;
  }
}
