/** When a problem was open; the day on which it was resolved is the first on which it no longer is. */
export interface OpenSpan {
  readonly openedOn: string;
  readonly resolvedOn: string | null;
}

export function isOpenOn({ openedOn, resolvedOn }: OpenSpan, day: string): boolean {
  return openedOn <= day && (resolvedOn === null || resolvedOn > day);
}

/**
 * How many calendar years it has touched up to a day: from the year in which it was opened to that of the day, or to
 * that in which it was resolved, both counted. One of 31 December is in its second year on 1 January. 0 before it was
 * opened. The Rules count no years of problems: this is ours.
 */
export function yearsOpenOn({ openedOn, resolvedOn }: OpenSpan, day: string): number {
  if (openedOn > day) return 0;
  const last = resolvedOn !== null && resolvedOn <= day ? resolvedOn : day;
  return yearOf(last) - yearOf(openedOn) + 1;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
