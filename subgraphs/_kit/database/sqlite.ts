import type { DataSource, QueryRunner } from 'typeorm';
import { isBusy } from './failures.ts';

interface Connection {
  exec(statement: string): unknown;
}

/**
 * A statement that may meet another's lock. By `exec`, which ends it even then: libsql leaves one that was
 * prepared open when it fails so, and no COMMIT of the connection would pass it any more.
 */
export async function executeWhereLocked(runner: QueryRunner, statement: string): Promise<void> {
  ((await runner.connect()) as Connection).exec(statement);
}

/** Rows of an index that are looked at, and so the most that a value is believed to have: some 20 ms for a large file. */
const rowsAnalysed = 10_000;

/**
 * Without statistics SQLite takes `recorded_to = …` for a good reason to read a whole table in its list's order,
 * although twenty ids were asked for; where few rows are looked at, it believes that only few hold now.
 * They are a help, not a condition: where another process writes, it does without.
 */
export async function analyse(source: DataSource): Promise<void> {
  await source.query(`PRAGMA analysis_limit = ${rowsAnalysed}`);
  const runner = source.createQueryRunner();
  try {
    await executeWhereLocked(runner, 'ANALYZE');
  } catch (error) {
    if (!isBusy(error)) throw error;
  } finally {
    await runner.release();
  }
}
