import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/** The number of the last unit of work, whichever process did it. */
export async function currentRevision(database: Database): Promise<number> {
  const [counter] = await database.read<{ value: number }>(sql`SELECT value FROM revision_counter WHERE id = 1`);
  return counter?.value ?? 0;
}

/** The number of the last one that was known at a moment; 0: nothing was. */
export async function revisionAt(database: Database, moment: string): Promise<number> {
  const [last] = await database.read<{ number: number | null }>(
    sql`SELECT MAX(number) AS number FROM revision WHERE moment <= ${moment}`,
  );
  return last?.number ?? 0;
}

/** When anything was recorded first; null: nothing is. */
export async function firstMoment(database: Database): Promise<string | null> {
  const [first] = await database.read<{ moment: string | null }>(sql`SELECT MIN(moment) AS moment FROM revision`);
  return first?.moment ?? null;
}
