import sql, { join, raw, type Sql } from 'sql-template-tag';

/** One of these; none where there are none. */
export function isOneOf(column: string, ids: readonly string[]): Sql {
  return ids.length === 0 ? sql`1 = 0` : sql`${raw(column)} IN (${join(ids)})`;
}
