/** What may be the year of something when it stands in a question. */
const year = /^(?:1[6-9]|20)\d{2}$/;
/** How a year is written after its number: it says no more than the number does. */
const yearWords = new Set('г гг год года году годом годов ж жыл жылы жылғы жылдың year'.split(' '));

/** As laws are cited, and as dates are recorded. */
const wholeDay = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})[./](\d{2})[./](\d{4}))$/;

/** What a symbol or number may say of a date: its year, `1989`, or its day, as `12.08.2010` and `2010-08-12` do; else null. */
export function dateMeant(code: string): string | null {
  if (year.test(code)) return code;
  const [, firstYear, firstMonth, lastDay, firstDay, secondMonth, lastYear] = wholeDay.exec(code) ?? [];
  const date = [firstYear ?? lastYear, firstMonth ?? secondMonth, lastDay ?? firstDay];
  return year.test(date[0] ?? '') ? date.join('-') : null;
}

/** @param folded with what signs there are about it */
export function isYearWord(folded: string): boolean {
  return yearWords.has(folded.replaceAll(/\P{L}/gu, ''));
}

/** What of a day or a partial date is found: its years, of an interval the two, and what is a whole day. */
export function partsOfDate(date: string): string[] {
  const ends = date.split('/');
  return [...new Set([...ends.map((day) => day.slice(0, 4)), ...ends.filter((day) => dateMeant(day) === day)])];
}

/** A part of a date as a word that no text has: words begin with their language. */
export function dateTerm(part: string): string {
  return `y${part.replaceAll('-', '')}`;
}
