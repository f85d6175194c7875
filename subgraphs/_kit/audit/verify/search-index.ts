import type { DataSource } from 'typeorm';
import { copyOfIndex } from '../../search/tables.ts';
import type { Faults } from './faults.ts';

interface Connection {
  exec(statement: string): unknown;
}

/**
 * SQLite's index is a table of its own, which can be changed apart from the rows that it is of. Its own check of the two
 * would hold the lock of whoever writes, so it is held on a copy in temporary tables. MySQL's is a part of its table.
 */
export async function checkSearchIndex(source: DataSource, faults: Faults): Promise<void> {
  if (source.options.type !== 'better-sqlite3') return;
  const runner = source.createQueryRunner();
  const connection = (await runner.connect()) as Connection;
  connection.exec('BEGIN');
  try {
    for (const statement of copyOfIndex.made) connection.exec(statement);
    connection.exec(copyOfIndex.checked);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_CORRUPT_VTAB') throw error;
    faults.add('SEARCH', 'search_index', 'is not of what stands in search_text');
  } finally {
    connection.exec('ROLLBACK');
    await runner.release();
  }
}
