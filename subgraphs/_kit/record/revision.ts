import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/** The number of the last unit of work, whichever process did it. */
export async function currentRevision(database: Database): Promise<number> {
  const [counter] = await database.read<{ value: number }>(sql`SELECT value FROM revision_counter WHERE id = 1`);
  return counter?.value ?? 0;
}
