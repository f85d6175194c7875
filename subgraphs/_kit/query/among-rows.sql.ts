import sql, { type Sql } from 'sql-template-tag';
import type { ValueFilter } from './filter.inputs.ts';
import { allOf } from './filter.sql.ts';

/**
 * Conditions with ranges on rows that belong to the record: `rows` is `<table> WHERE <it belongs to the record>`. One row
 * must meet all that is asked; `not` asks that none is that, `isNull` for a record that has none at all.
 * @param meets what one row is asked
 */
export function amongRows<T>(
  rows: Sql,
  { not, isNull, ...asked }: ValueFilter<T>,
  meets: (asked: ValueFilter<T>) => Sql,
): Sql {
  const has = (condition: Sql) => sql`EXISTS (SELECT 1 FROM ${rows} AND ${condition})`;
  const any = has(sql`1 = 1`);
  return allOf([
    ...(Object.values(asked).some((value) => value != null) ? [has(meets(asked))] : []),
    ...(not == null ? [] : [sql`NOT ${has(meets({ eq: not }))}`]),
    ...(isNull == null ? [] : [isNull ? sql`NOT ${any}` : any]),
  ]);
}
