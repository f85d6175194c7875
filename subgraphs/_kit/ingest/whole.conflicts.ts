import { overlay } from '../record/content.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import { isCorrectedByHand, readSources } from '../record/sources.ts';
import type { UnitOfWork } from '../record/unit-of-work.ts';
import type { Conflict, Ingester } from './ingester.ts';

/**
 * What a record does not state stays as it is: what must hold between several of its fields is looked at in the whole
 * that comes of it. One that a person has corrected is not changed, and never refused.
 */
export async function wholeConflicts(
  work: UnitOfWork,
  { whole, content, entity }: Ingester,
  records: readonly unknown[],
): Promise<(Conflict | null)[]> {
  if (!whole) return [];
  const contents = records.map((record) => content(record, 'VERIFIED'));
  const rows = await work.current(
    entity,
    contents.map(({ id }) => id),
  );
  const corrected = [...rows.values()].filter(({ sources }) => isCorrectedByHand(readSources(sources)));
  const kept = new Set(corrected.map(({ id }) => id));
  return contents.map((above) => {
    if (kept.has(above.id)) return null;
    const row = overlay(rows.get(above.id) ?? {}, above) as Recorded;
    const conflict = whole(row);
    if (conflict === null) rows.set(above.id, row);
    return conflict;
  });
}

/** An end comes after its beginning, where both are there. */
export function endsAfter<E extends Recorded>(begin: keyof E & string, end: keyof E & string) {
  return ordered<E>(begin, end, (from, until) => from < until, `is not after ${begin}`);
}

/** An end may fall on its beginning. */
export function endsNotBefore<E extends Recorded>(begin: keyof E & string, end: keyof E & string) {
  return ordered<E>(begin, end, (from, until) => from <= until, `is before ${begin}`);
}

type Time = string | number | null | undefined;

function ordered<E extends Recorded>(
  begin: keyof E & string,
  end: keyof E & string,
  isInOrder: (from: string | number, until: string | number) => boolean,
  rule: string,
) {
  return (row: E): Conflict | null => {
    const [from, until] = [row[begin], row[end]] as [Time, Time];
    if (from == null || until == null || isInOrder(from, until)) return null;
    return { field: end, value: until, rule: `${rule}, ${from}.` };
  };
}
