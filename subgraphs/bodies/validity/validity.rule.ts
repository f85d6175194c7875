/** From the first day valid up to (not including) the first day no longer; null: not known, or open. */
export interface Span {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export function isValidOn({ validFrom, validUntil }: Span, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || validUntil > day);
}

/** It is valid on some day from the first to the last; null: whatever the day. */
export function isValidBetween({ validFrom, validUntil }: Span, first: string | null, last: string | null): boolean {
  return (
    (validFrom === null || last === null || validFrom <= last) &&
    (validUntil === null || first === null || validUntil > first)
  );
}

/** There is a day on which both are valid; one that ends on the day the other begins is not in its way. */
function overlaps(a: Span, b: Span): boolean {
  return [a, b].every((each) => startsBeforeEndOf(a, each) && startsBeforeEndOf(b, each));
}

function startsBeforeEndOf({ validFrom }: Span, { validUntil }: Span): boolean {
  return validFrom === null || validUntil === null || validFrom < validUntil;
}

export interface DatedRecord extends Span {
  readonly id: string;
}

/** The first of `others` that is not `one` itself and overlaps with it; null where none is in its way. */
export function firstOverlap<T extends DatedRecord>(one: DatedRecord, others: Iterable<T>): T | null {
  for (const other of others) if (other.id !== one.id && overlaps(one, other)) return other;
  return null;
}

/**
 * For each record the id of what it overlaps with once all are written, or null. Records of one `group` exclude each
 * other. A record that is refused leaves what was there before, which later ones are then measured against.
 */
export function overlapsInBatch<T extends DatedRecord>(
  records: readonly T[],
  present: readonly T[],
  groupOf: (record: T) => string,
): (string | null)[] {
  const before = new Map(present.map((each) => [each.id, each]));
  const after = new Map([...present, ...records].map((each) => [each.id, each]));
  const groups = new Map<string, Set<string>>();
  for (const each of [...present, ...records]) {
    groups.set(groupOf(each), (groups.get(groupOf(each)) ?? new Set()).add(each.id));
  }
  return records.map((record) => {
    const rivals = [...(groups.get(groupOf(record)) ?? [])].flatMap((id) => after.get(id) ?? []);
    const rival = firstOverlap(
      record,
      rivals.filter((each) => groupOf(each) === groupOf(record)),
    );
    if (rival === null) return null;
    const earlier = before.get(record.id);
    if (earlier) after.set(record.id, earlier);
    else after.delete(record.id);
    return rival.id;
  });
}
