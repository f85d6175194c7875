import sql, { raw } from 'sql-template-tag';
import type { Clocks } from '../clocks.ts';
import type { OrderColumn } from './list.ts';
import { recordedAt } from './record-table.ts';

const column = 'COALESCE(counted.links, 0)';

/**
 * An order by how many rows of a table of links each record has, by the clocks: links that its viewer may not see are
 * in no statement of theirs.
 *
 * @param names the column of a link that names the record
 */
export function linkCount(table: string, names: string, clocks: Clocks): OrderColumn<object> {
  const key = raw(`l.${names}`);
  // As a fraction MySQL's driver gives it as a number, which whole numbers of this size are not.
  const links = sql`SELECT ${key} AS id, COUNT(*) * 1e0 AS links FROM ${raw(table)} l WHERE ${recordedAt('l', clocks)} GROUP BY ${key}`;
  return {
    column,
    selected: sql`, ${raw(column)} AS order_value`,
    joined: ({ id }) => sql` LEFT JOIN (${links}) AS counted ON counted.id = ${raw(id.column)}`,
    value: (row) => (row as { readonly order_value: number }).order_value,
  };
}
