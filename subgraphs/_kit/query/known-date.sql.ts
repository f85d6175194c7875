import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../clocks.ts';
import { PartialDate } from '../partial-date.ts';
import type { PartialDateFilter, ValueFilter } from './filter.inputs.ts';
import { partialDate, type Condition } from './filter.sql.ts';
import { yearOfDate } from './year.sql.ts';

/** A partial date as far as it has come: under a simulated `today` what is dated later is not known. */
export function knownDate(value: string | null, { horizon }: Pick<Clocks, 'horizon'>): PartialDate | null {
  const date = value === null ? null : PartialDate.parse(value);
  return date && horizon !== null && date.earliest > horizon ? null : date;
}

/** The filter that agrees with `knownDate`, over the columns `<column>_earliest` and `<column>_latest`. */
export function knownPartialDate(column: string, { horizon }: Pick<Clocks, 'horizon'>): Condition {
  const plain = partialDate(column);
  if (horizon === null) return plain;
  return (filter: PartialDateFilter, path) => {
    const known = sql`COALESCE(${raw(`${column}_earliest`)}, '') <= ${horizon}`;
    const condition = plain(filter as never, path);
    return sql`CASE WHEN ${known} THEN ${condition} ELSE ${Number(holdsOfNone(filter))} END`;
  };
}

/** The year of a partial date, as far as it has come; none where it is not known or lies across years. */
export function knownYear(column: string, { horizon }: Pick<Clocks, 'horizon'>): Sql {
  const year = yearOfDate(column);
  return horizon === null ? year : sql`(CASE WHEN ${raw(`${column}_earliest`)} <= ${horizon} THEN ${year} END)`;
}

/** Whether the conditions hold of a missing value. */
export function holdsOfNone({
  eq,
  lt,
  lte,
  gt,
  gte,
  contains,
  startsWith,
  isNull,
  ...rest
}: ValueFilter<string>): boolean {
  const ofValues = [eq, rest.in, lt, lte, gt, gte, contains, startsWith];
  return ofValues.every((value) => value == null) && isNull !== false;
}
