import type { EntityTarget } from 'typeorm';
import type { Recorded } from './recorded.entity.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** The wanted id, or where something has it the first that is free of `…:2`, `…:3`: the same thing can happen again. */
export async function freeId(work: UnitOfWork, entity: EntityTarget<Recorded>, wanted: string): Promise<string> {
  const [id = wanted] = await freeIds(work, entity, [wanted]);
  return id;
}

/** The same for several that differ, in their order. */
export async function freeIds(
  work: UnitOfWork,
  entity: EntityTarget<Recorded>,
  wanted: readonly string[],
): Promise<string[]> {
  const found = new Map<string, string>();
  for (let number = 1; found.size < new Set(wanted).size; number += 1) {
    const open = new Map(
      wanted.filter((id) => !found.has(id)).map((id) => [id, number === 1 ? id : `${id}:${number}`]),
    );
    const taken = await work.existing(entity, [...open.values()]);
    for (const [id, candidate] of open) if (!taken.has(candidate)) found.set(id, candidate);
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
