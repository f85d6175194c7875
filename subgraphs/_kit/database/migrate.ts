import type { DataSource } from 'typeorm';
import type { DatabaseLocation } from './location.ts';
import { isMigrationRace } from './failures.ts';

const lockTimeoutS = 60;

/** Brings the tables up to date. Of processes that start at once one does it, and the others wait for it. */
export async function migrate(source: DataSource, dialect: DatabaseLocation['dialect']): Promise<void> {
  if (dialect === 'mysql') await migrateMysql(source);
  else if (await isPending(source)) await migrateSqlite(source);
}

/** Asking makes the table of migrations, which another process may just have done. */
async function isPending(source: DataSource): Promise<boolean> {
  try {
    return await source.showMigrations();
  } catch (error) {
    if (!isMigrationRace(error)) throw error;
    return source.showMigrations();
  }
}

/** What is left to do is looked up under the lock: before it, another process may be doing just that. */
async function migrateSqlite(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.query('BEGIN IMMEDIATE');
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
