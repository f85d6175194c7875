import type { DataSource } from 'typeorm';
import type { DatabaseLocation } from './location.ts';
import { executeWhereLocked } from './sqlite.ts';

const lockTimeoutS = 60;

/** Brings the tables up to date. Of processes that start at once one does it, and the others wait for it. */
export async function migrate(source: DataSource, dialect: DatabaseLocation['dialect']): Promise<void> {
  if (dialect === 'mysql') await migrateMysql(source);
  else if (await isPending(source)) await migrateSqlite(source);
}

/** Only reads: what may meet another's lock as a prepared statement leaves the connection unfit for good. */
async function isPending(source: DataSource): Promise<boolean> {
  const [table] = await source.query<unknown[]>(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  );
  if (!table) return true;
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  const names = new Set(done.map(({ name }) => name));
  return source.migrations.some(({ name, constructor }) => !names.has(name ?? constructor.name));
}

/** What is left to do is looked up under the lock: before it, another process may be doing just that. */
async function migrateSqlite(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  await executeWhereLocked(runner, 'BEGIN IMMEDIATE');
  try {
    await source.runMigrations({ transaction: 'none' });
    await runner.query('COMMIT');
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Tables are not made in transactions there. */
async function migrateMysql(source: DataSource): Promise<void> {
  const lock = source.createQueryRunner();
  const name = `hub-migration-${String(source.options.database)}`.slice(0, 64);
  try {
    const [{ taken }] = (await lock.query('SELECT GET_LOCK(?, ?) AS taken', [name, lockTimeoutS])) as [
      { taken: unknown },
    ];
    if (Number(taken) !== 1) throw new Error(`Another process has been making the tables for ${lockTimeoutS} s.`);
    await source.runMigrations();
  } finally {
    await lock.query('SELECT RELEASE_LOCK(?)', [name]).catch(() => undefined);
    await lock.release();
  }
}
