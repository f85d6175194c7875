/** Days one after another: the first, and the first no longer. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** As records say it; null: long since, or open. */
export interface OpenDays {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export function daysOfYear(year: number): Days {
  return { from: `${year}-01-01`, until: `${year + 1}-01-01` };
}

/** Null where they share no day. */
export function sharedDays(one: Days, other: Days): Days | null {
  const from = one.from > other.from ? one.from : other.from;
  const until = one.until < other.until ? one.until : other.until;
  return from < until ? { from, until } : null;
}

/** Those of a record that are also of `days`. */
export function within(days: Days, { validFrom, validUntil }: OpenDays): Days | null {
  return sharedDays(days, { from: validFrom ?? days.from, until: validUntil ?? days.until });
}

/** From the first of any to the last of any, whatever lies between; null where there are none. */
export function spanOf(parts: readonly Days[]): Days | null {
  const [from] = parts.map((part) => part.from).sort();
  const until = parts
    .map((part) => part.until)
    .sort()
    .at(-1);
  return from === undefined || until === undefined ? null : { from, until };
}

export function holdsOn(day: string, { from, until }: Days): boolean {
  return from <= day && day < until;
}

/** Whether there is no day of `whole` that is of none of the parts. */
export function coverAll(whole: Days, parts: readonly Days[]): boolean {
  const ordered = [...parts].sort((a, b) => (a.from < b.from ? -1 : 1));
  const reached = ordered.reduce((day, { from, until }) => (from <= day && until > day ? until : day), whole.from);
  return reached >= whole.until;
}
