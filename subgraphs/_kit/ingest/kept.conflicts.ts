import type { EntityTarget } from 'typeorm';
import type { Recorded } from '../record/recorded.entity.ts';
import type { UnitOfWork } from '../record/unit-of-work.ts';
import type { Conflict } from './ingester.ts';

/**
 * What a record is of, it stays of: others that name the record count on it. `kept` says which column holds what a field
 * of the record names.
 */
export async function keptConflicts<R extends { readonly id: string }, E extends Recorded>(
  work: UnitOfWork,
  entity: EntityTarget<E>,
  records: readonly R[],
  kept: Readonly<Partial<Record<keyof R & string, keyof E & string>>>,
): Promise<(Conflict | null)[]> {
  const current = await work.current(
    entity,
    records.map(({ id }) => id),
  );
  return records.map((record) => {
    const row = current.get(record.id);
    if (!row) return null;
    const fields = Object.entries(kept) as [keyof R & string, keyof E & string][];
    const moved = fields.find(([field, column]) => row[column] !== (record[field] as unknown));
    if (!moved) return null;
    const [field] = moved;
    return { field, value: record[field], rule: 'is another than the one that the record is of, and stays of.' };
  });
}
