/** The id of the one summary of a year: `summary-2021`. */
export function summaryId(year: number): string {
  return `summary-${year}`;
}
