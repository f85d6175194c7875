import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { ListSpec } from './list.ts';

/**
 * Reads which confidential records meet a condition that another list asks, only so that it is written down: who asks is
 * shown none of these rows, but what stands in them. Lists of records that can be confidential say of each whether it is.
 * Mostly there is none, which is known sooner than which rows meet the condition.
 * @param rows the list under the condition, after FROM
 */
export async function noteConfidentialMet(
  database: Database,
  { columns, from, always }: Pick<ListSpec<never, never>, 'columns' | 'from' | 'always'>,
  rows: Sql,
): Promise<void> {
  if (!database.notesShown || !columns.sql.includes('`isConfidential`')) return;
  const confidential = sql`t.is_confidential = 1`;
  const [any] = await database.read(sql`SELECT t.id FROM ${from} WHERE ${always} AND ${confidential} LIMIT 1`);
  if (any === undefined) return;
  await database.read(sql`SELECT DISTINCT t.id, t.is_confidential AS isConfidential FROM ${rows} AND ${confidential}`);
}
