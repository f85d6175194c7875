import type { EntityTarget } from 'typeorm';
import type { Recorded } from '../record/recorded.entity.ts';
import type { UnitOfWork } from '../record/unit-of-work.ts';
import type { Conflict } from './ingester.ts';

interface OwnKind<T> {
  readonly entity: EntityTarget<Recorded>;
  readonly type: string;
  readonly field: string;
  readonly named: (record: T) => string | null | undefined;
}

/**
 * For records that name another of their own kind, which may come in the same batch, before or after them: a conflict
 * for each that names what is neither there nor coming, and for whatever names a record that is refused so.
 */
export async function unknownOfOwnKind<T extends { readonly id: string }>(
  work: UnitOfWork,
  records: readonly T[],
  { entity, type, field, named }: OwnKind<T>,
): Promise<(Conflict | null)[]> {
  const names = records.map((record) => named(record) ?? null);
  const known = await work.existing(
    entity,
    names.filter((name) => name !== null),
  );
  const refused = new Set<number>();
  for (let before = -1; before < refused.size;) {
    before = refused.size;
    const coming = new Set(records.filter((_, at) => !refused.has(at)).map((record) => record.id));
    names.forEach((name, at) => {
      if (name !== null && !known.has(name) && !coming.has(name)) refused.add(at);
    });
  }
  return names.map((value, at) => (refused.has(at) ? { field, value, rule: `names no ${type} of the hub.` } : null));
}
