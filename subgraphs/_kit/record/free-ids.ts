import { randomBytes } from 'node:crypto';
import type { EntityTarget } from 'typeorm';
import type { Recorded } from './recorded.entity.ts';
import type { UnitOfWork } from './unit-of-work.ts';

const none: ReadonlySet<string> = new Set();

/**
 * The wanted id, or where something has it the first that is free of `…:2`, `…:3`: the same thing can happen again.
 * @param hidden records that are not there for whoever makes this one: none of them is counted
 */
export async function freeId(
  work: UnitOfWork,
  entity: EntityTarget<Recorded>,
  wanted: string,
  hidden = none,
): Promise<string> {
  const [id = wanted] = await freeIds(work, entity, [wanted], hidden);
  return id;
}

/** Such as `body-mfa:untc-4-4:9f86d081`: the id of what is not for everybody, as from a number that is missing it would be known. */
export function unnumbered(wanted: string): string {
  return `${wanted}:${randomBytes(4).toString('hex')}`;
}

/** The same for several that differ, in their order. */
export async function freeIds(
  work: UnitOfWork,
  entity: EntityTarget<Recorded>,
  wanted: readonly string[],
  hidden = none,
): Promise<string[]> {
  const found = new Map<string, string>();
  for (let number = 1; found.size < new Set(wanted).size; number += 1) {
    const open = new Map(
      wanted.filter((id) => !found.has(id)).map((id) => [id, number === 1 ? id : `${id}:${number}`]),
    );
    const taken = await work.existing(entity, [...open.values()]);
    for (const [id, candidate] of open) {
      if (!taken.has(candidate)) found.set(id, candidate);
      else if (hidden.has(candidate)) found.set(id, unnumbered(id));
    }
  }
  return wanted.map((id) => found.get(id) ?? id);
}

/**
 * `body-mfa:name:2`: the numbers say in which order records were made, not in which they were valid.
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
    if (!(await work.existing(entity, [id])).has(id)) return id;
  }
}
