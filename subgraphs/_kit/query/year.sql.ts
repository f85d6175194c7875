import { raw, type Sql } from 'sql-template-tag';
import type { ValueFilter } from './filter.inputs.ts';
import { compare, type Condition } from './filter.sql.ts';

/** The year of a day that is in a column; `+ 0` makes a number of a text in both databases. */
export function yearOfDay(column: string): Sql {
  return raw(`(SUBSTR(${column}, 1, 4) + 0)`);
}

/** The year of a partial date, whose first and last days are in columns; none where it is not known or lies across years. */
export function yearOfDate(column: string): Sql {
  const [earliest, latest] = [`SUBSTR(${column}_earliest, 1, 4)`, `SUBSTR(${column}_latest, 1, 4)`];
  return raw(`(CASE WHEN ${earliest} = ${latest} THEN ${earliest} + 0 END)`);
}

/** The filter by a year that SQL works out. */
export function inYear(year: Sql): Condition {
  return (filter: ValueFilter<number>, path) => compare(year, filter, path, (number) => number);
}
