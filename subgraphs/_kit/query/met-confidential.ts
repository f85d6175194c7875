import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { ListSpec } from './list.ts';

/**
 * Reads which confidential records meet a condition that another list asks, only so that it is written down: who asks is
 * shown none of these rows, but what stands in them. Lists of records that can be confidential say of each whether it is.
 * @param rows the list under the condition, after FROM
 */
export async function noteConfidentialMet(
  database: Database,
  { columns }: Pick<ListSpec<never, never>, 'columns'>,
  rows: Sql,
): Promise<void> {
  if (!database.notesShown || !columns.sql.includes('`isConfidential`')) return;
  await database.read(
    sql`SELECT DISTINCT t.id, t.is_confidential AS isConfidential FROM ${rows} AND t.is_confidential = 1`,
  );
}
