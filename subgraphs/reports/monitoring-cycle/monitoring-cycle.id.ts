/** The id of the one cycle of a year: `cycle-2021`. */
export function cycleId(year: number): string {
  return `cycle-${year}`;
}

/** The year of a cycle, from the id that `cycleId` made. */
export function yearOf(cycle: string): number {
  return Number(cycle.slice('cycle-'.length));
}
