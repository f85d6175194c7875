import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import { Writer } from './write.ts';

/**
 * What records that are there need once, when the program that reads them changes. No migration can do it: each value
 * that it changed would be an edit that no link of the chain covers.
 */
export interface Upgrade {
  /** Once released it stays: by it the hub knows that it is done. */
  readonly name: string;
  readonly run: (work: UnitOfWork) => Promise<void>;
}

/** What is searched and what records need, before anybody is answered; of processes that start at once one does it. */
export async function bringUpToDate(
  database: Database,
  search: SearchIndex,
  upgrades: readonly Upgrade[],
  now: () => Date,
): Promise<void> {
  await search.prepare(database);
  const writer = new Writer(database, now, search);
  for (const { name, run } of upgrades) {
    // No key of an account is like it: those end in a hash.
    const key = `upgrade ${name}`;
    const [done] = await database.read(sql`SELECT 1 FROM idempotency_key WHERE \`key\` = ${key}`);
    if (done) continue;
    await writer.write({ actor: 'hub', command: name }, async (work) => {
      if (await work.recall(key)) return;
      await run(work);
      await work.remember({ key, command: name, inputHash: '', recordId: '' });
    });
  }
}
