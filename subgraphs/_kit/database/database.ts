import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import { DatabaseUnavailableError } from '../errors.ts';
import { openDataSource, type Tables } from './data-source.ts';
import { isBusy, isConnectionFailure, isDeadlock, isMigrationRace } from './failures.ts';
import { locate, type DatabaseLocation } from './location.ts';
import { WriteQueue } from './write-queue.ts';

const busyLimitMs = 15_000;

/**
 * One subgraph's database. Reads and writes never share a connection: on SQLite two overlapping
 * transactions of one connection are one transaction, and a rollback of either loses both.
 */
export class Database {
  private readonly queue = new WriteQueue();
  private unitsSinceAnalysis = 0;

  private constructor(
    readonly subgraph: string,
    readonly dialect: DatabaseLocation['dialect'],
    /** Migrations and writes; on SQLite its one connection, behind the queue. */
    readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /** Connects, and brings the tables up to date. */
  static async open(databaseUrl: string, subgraph: string, tables: Tables): Promise<Database> {
    const location = locate(databaseUrl, subgraph);
    const writer = await patiently(() => openDataSource(location, tables));
    await patiently(() => migrate(writer, location.dialect));
    if (location.dialect === 'mysql') return new Database(subgraph, location.dialect, writer, writer);
    await analyse(writer);
    const reader = await patiently(() => openDataSource(location, tables));
    return new Database(subgraph, location.dialect, writer, reader);
  }

  /** Lets SQLite's planner know how the tables have grown; MySQL keeps count by itself. */
  async refreshStatistics(): Promise<void> {
    if (this.dialect === 'sqlite' && this.unitsSinceAnalysis > 0) await this.queue.run(() => analyse(this.writer));
    this.unitsSinceAnalysis = 0;
  }

  /** Rows of one SELECT, as the driver gives them. A broken connection is tried once more. */
  async read<Row>(statement: Sql): Promise<Row[]> {
    const run = () => this.reader.query<Row[]>(statement.sql, statement.values);
    try {
      return await run().catch((error: unknown) => {
        if (isConnectionFailure(error)) return run();
        throw error;
      });
    } catch (error) {
      throw isConnectionFailure(error) ? new DatabaseUnavailableError(this.subgraph) : error;
    }
  }

  /** One transaction: committed when `task` resolves to `commit`, else rolled back. May run `task` again after a deadlock. */
  async transaction<T>(task: (runner: QueryRunner) => Promise<{ commit: boolean; result: T }>): Promise<T> {
    const attempt = () => this.attempt(task);
    try {
      return await (this.dialect === 'sqlite' ? this.queue.run(attempt) : patiently(attempt));
    } catch (error) {
      throw isConnectionFailure(error) ? new DatabaseUnavailableError(this.subgraph) : error;
    }
  }

  async close(): Promise<void> {
    await this.refreshStatistics();
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }

  private async attempt<T>(task: (runner: QueryRunner) => Promise<{ commit: boolean; result: T }>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await this.begin(runner);
      const { commit, result } = await task(runner);
      await runner.query(commit ? 'COMMIT' : 'ROLLBACK');
      if (commit) this.unitsSinceAnalysis += 1;
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async begin(runner: QueryRunner): Promise<void> {
    if (this.dialect === 'sqlite') {
      await patiently(() => runner.query('BEGIN IMMEDIATE'));
      return;
    }
    await runner.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await runner.query('START TRANSACTION');
  }
}

/**
 * Without statistics SQLite takes `recorded_to = …` for a good reason to read a whole table in its list's order,
 * although twenty ids were asked for. They are a help, not a condition: where another process writes, it does without.
 */
async function analyse(source: DataSource): Promise<void> {
  await source.query('PRAGMA analysis_limit = 400');
  await source.query('ANALYZE').catch((error: unknown) => {
    if (!isBusy(error)) throw error;
  });
}

/** Two processes may start at once: on MySQL, where tables are not made in transactions, the second waits. */
async function migrate(source: DataSource, dialect: Database['dialect']): Promise<void> {
  const lock = dialect === 'mysql' ? source.createQueryRunner() : null;
  const name = `hub-migration-${String(source.options.database)}`.slice(0, 64);
  try {
    await lock?.query('SELECT GET_LOCK(?, 60)', [name]);
    await source.runMigrations();
  } finally {
    await lock?.query('SELECT RELEASE_LOCK(?)', [name]).catch(() => undefined);
    await lock?.release();
  }
}

/** Tries again, without blocking the event loop, while another process holds the lock. */
async function patiently<T>(task: () => Promise<T>): Promise<T> {
  const until = Date.now() + busyLimitMs;
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!(isBusy(error) || isDeadlock(error) || isMigrationRace(error)) || Date.now() > until) throw error;
      await sleep(5 + Math.random() * 45);
    }
  }
}
