import sql, { type Sql } from 'sql-template-tag';

/** How many days a civil day comes after a fixed one, by the Gregorian calendar: both databases count alike. */
export function dayNumber(day: Sql): Sql {
  const part = (from: number, length: number) => sql`(SUBSTR(${day}, ${from}, ${length}) + 0)`;
  const [month, date] = [part(6, 2), part(9, 2)];
  // Years that begin in March: the leap day is their last.
  const year = sql`(${part(1, 4)} - (CASE WHEN ${month} < 3 THEN 1 ELSE 0 END))`;
  const sinceMarch = sql`(${month} + (CASE WHEN ${month} < 3 THEN 9 ELSE -3 END))`;
  const leaps = sql`FLOOR(${year} / 4.0) - FLOOR(${year} / 100.0) + FLOOR(${year} / 400.0)`;
  return sql`CAST(365 * ${year} + ${leaps} + FLOOR((153 * ${sinceMarch} + 2) / 5.0) + ${date} AS SIGNED)`;
}
