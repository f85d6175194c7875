import sql, { raw, type Sql } from 'sql-template-tag';
import { addDays, endOfDay } from '../civil-day.ts';
import type { ValueFilter } from './filter.inputs.ts';
import { allOf, anyOf, limited, nullness, type Condition } from './filter.sql.ts';

/** The hub records nothing outside of these; of some days beyond them the end can't be said, such as those of sun time. */
const [firstDay, lastDay] = ['1970-01-01', '9000-01-01'];

/** The civil day of Almaty that a moment lies in; `column` holds it in UTC with milliseconds. */
export function civilDay(column: string): Condition {
  const key = raw(column);
  const after = (day: string) => sql`${key} > ${endOf(day)}`;
  const until = (day: string) => sql`${key} <= ${endOf(day)}`;
  const on = (day: string) => sql`(${after(dayBefore(day))} AND ${until(day)})`;
  const given = (day: string | null | undefined, condition: (day: string) => Sql) =>
    day == null ? [] : [condition(day)];
  return (filter: ValueFilter<string>, path) =>
    allOf([
      ...given(filter.eq, on),
      ...(filter.in == null ? [] : [anyOf(limited(filter.in, path).map(on))]),
      ...given(filter.not, (day) => sql`(${key} IS NULL OR NOT ${on(day)})`),
      ...given(filter.lt, (day) => until(dayBefore(day))),
      ...given(filter.lte, until),
      ...given(filter.gt, after),
      ...given(filter.gte, (day) => after(dayBefore(day))),
      ...nullness(key, filter.isNull),
    ]);
}

function dayBefore(day: string): string {
  return addDays(within(day), -1);
}

function endOf(day: string): string {
  return endOfDay(within(day)).moment;
}

function within(day: string): string {
  if (day < firstDay) return firstDay;
  return day > lastDay ? lastDay : day;
}
