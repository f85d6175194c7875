import type { MigrationInterface, QueryRunner } from 'typeorm';

export interface Statements {
  readonly sqlite: readonly string[];
  readonly mysql: readonly string[];
}

/** A migration class for TypeORM from the statements of both databases. There is no way back but a backup. */
export function migration(name: string, statements: Statements): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
      for (const statement of isSqlite ? statements.sqlite : statements.mysql) await runner.query(statement);
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`${name} can not be undone: restore a backup.`));
    }
  };
}
