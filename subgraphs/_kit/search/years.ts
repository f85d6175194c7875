/** What may be the year of something when it stands in a question. */
const year = /^(?:1[6-9]|20)\d{2}$/;
/** How a year is written after its number: it says no more than the number does. */
const yearWords = new Set('г гг год года году годом годов ж жыл жылы жылғы жылдың year'.split(' '));

export function isYear(code: string): boolean {
  return year.test(code);
}

/** @param folded with what signs there are about it */
export function isYearWord(folded: string): boolean {
  return yearWords.has(folded.replaceAll(/\P{L}/gu, ''));
}

/** The years of a day or a partial date, the two of an interval from one to another too. */
export function yearsOf(date: string): string[] {
  return [...new Set(date.split('/').map((day) => day.slice(0, 4)))];
}

/** A year as a word that no text has: words begin with their language. */
export function yearTerm(of: string): string {
  return `y${of}`;
}
