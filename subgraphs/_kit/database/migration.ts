import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMadeAlready } from './failures.ts';

export interface Statements {
  readonly sqlite: readonly string[];
  readonly mysql: readonly string[];
}

/**
 * A migration class for TypeORM from the statements of both databases. There is no way back but a backup.
 * @param fill what no statement says; after them, and it comes to the same when it runs again
 */
export function migration(
  name: string,
  statements: Statements,
  fill?: (runner: QueryRunner) => Promise<void>,
): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
      if (isSqlite) for (const statement of statements.sqlite) await runner.query(statement);
      else for (const statement of statements.mysql) await makeOnce(runner, statement);
      await fill?.(runner);
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`${name} can not be undone: restore a backup.`));
    }
  };
}

/**
 * On MySQL each statement that makes something is a transaction of its own: what a migration had made when it was killed
 * stays, and is passed over when it runs again. On SQLite a migration is made whole or not at all.
 */
async function makeOnce(runner: QueryRunner, statement: string): Promise<void> {
  try {
    await runner.query(statement);
  } catch (error) {
    if (!isMadeAlready(error)) throw error;
  }
}
