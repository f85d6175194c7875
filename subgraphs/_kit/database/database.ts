import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import { comparable } from '../control-characters.ts';
import { DatabaseBusyError, DatabaseUnavailableError } from '../errors.ts';
import { openDataSource, type Tables } from './data-source.ts';
import { isBusy, isConnectionFailure, isDeadlock, isLockWaitTimeout } from './failures.ts';
import { explainStorage } from './folder.ts';
import { locate, type DatabaseLocation } from './location.ts';
import { migrate } from './migrate.ts';
import { patiently } from './patience.ts';
import { cutSilentConnections } from './silence.ts';
import { analyse, executeWhereLocked } from './sqlite.ts';
import { WriteQueue } from './write-queue.ts';

const openPatienceMs = 15_000;
const readPatienceMs = 2_000;
/** Longer than those who wait for SQLite's lock sleep between two tries. */
const breathMs = 12;
/** Of the time that a unit held the lock: on a busy machine who waits comes to try less often. */
const breathShare = 0.1;
const longestWritePatienceMs = 4_000;
/** The rest of the time is for the unit itself: who waited in vain is told so, and nothing happens afterwards. */
const waitingShare = 0.8;
/** Beyond the time for which anybody waits for an answer. */
const silenceMarginMs = 1_000;

/** Reads are SQL alone: TypeORM need not learn what the tables are a second time. */
const nothing: Tables = { entities: [], migrations: [] };

export interface DatabaseOptions {
  /** How long callers wait for an answer. */
  readonly timeoutMs?: number;
}

/**
 * One subgraph's database. Reads and writes never share a connection: on SQLite two overlapping
 * transactions of one connection are one transaction, and a rollback of either loses both.
 */
export class Database {
  /** Whether what confidential records are read is written down of somebody: the bare database shows nobody anything. */
  readonly notesShown: boolean = false;
  private readonly queue = new WriteQueue(() => this.breathe());
  private readonly writePatienceMs: number;
  private unitsSinceAnalysis = 0;
  private heldMs = 0;

  private constructor(
    readonly subgraph: string,
    readonly dialect: DatabaseLocation['dialect'],
    /** Migrations and writes; on SQLite its one connection, behind the queue. */
    readonly writer: DataSource,
    private readonly reader: DataSource,
    { timeoutMs = Infinity }: DatabaseOptions,
  ) {
    this.writePatienceMs = Math.min(longestWritePatienceMs, waitingShare * timeoutMs);
    if (dialect === 'mysql' && timeoutMs < Infinity) cutSilentConnections(writer, timeoutMs + silenceMarginMs);
  }

  /** Connects, and brings the tables up to date. */
  static async open(
    databaseUrl: string,
    subgraph: string,
    tables: Tables,
    options: DatabaseOptions = {},
  ): Promise<Database> {
    const location = locate(databaseUrl, subgraph);
    const isSqlite = location.dialect === 'sqlite';
    const until = Date.now() + openPatienceMs;
    const opened: DataSource[] = [];
    const connect = async (known: Tables) => {
      const source = await patiently(() => openDataSource(location, known), until);
      opened.push(source);
      return source;
    };
    try {
      const writer = await connect(tables);
      await patiently(() => migrate(writer, location.dialect), until);
      if (isSqlite) await analyse(writer);
      const reader = isSqlite ? await connect(nothing) : writer;
      return new Database(subgraph, location.dialect, writer, reader, options);
    } catch (error) {
      // Not waited for: a server that froze would not answer this either.
      for (const source of opened) void source.destroy().catch(() => undefined);
      throw asHubError(isSqlite ? explainStorage(error, location.file) : error, subgraph);
    }
  }

  /** A table by its full name, which nothing in a statement can shadow. */
  qualified(table: string): string {
    return this.dialect === 'sqlite' ? `main.${table}` : `\`${String(this.writer.options.database)}\`.${table}`;
  }

  /** Lets SQLite's planner know how the tables have grown; MySQL keeps count by itself. */
  async refreshStatistics(): Promise<void> {
    if (this.dialect === 'sqlite' && this.unitsSinceAnalysis > 0) await this.queue.run(() => analyse(this.writer));
    this.unitsSinceAnalysis = 0;
  }

  /** Rows of one SELECT, as the driver gives them. A connection that was found broken is tried once more, while there is time. */
  async read<Row>(statement: Sql): Promise<Row[]> {
    const until = Date.now() + readPatienceMs;
    const values = comparable(statement.values);
    const run = () => patiently(() => this.reader.query<Row[]>(statement.sql, values), until);
    try {
      return await run().catch((error: unknown) => {
        if (isConnectionFailure(error) && Date.now() < until) return run();
        throw error;
      });
    } catch (error) {
      throw asHubError(error, this.subgraph);
    }
  }

  /**
   * One transaction: committed when `task` resolves to `commit`, else rolled back. May run `task` again after a deadlock.
   * One at a time: writers wait for one another anyway, and on MySQL each that waits would keep a connection from reads.
   * @param patienceMs how long it may wait for other writers
   */
  async transaction<T>(
    task: (runner: QueryRunner) => Promise<{ commit: boolean; result: T }>,
    patienceMs = this.writePatienceMs,
  ): Promise<T> {
    const until = Date.now() + patienceMs;
    try {
      return await this.queue.run(() => patiently(() => this.attempt(task, until), until), {
        until,
        tooLate: () => new DatabaseBusyError(this.subgraph),
      });
    } catch (error) {
      throw asHubError(error, this.subgraph);
    }
  }

  async close(): Promise<void> {
    await this.queue.idle();
    await this.refreshStatistics();
    if (this.dialect === 'sqlite') await this.checkpoint();
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }

  /** Brings the log into the file itself, so that whoever copies the file has all; left to the next one where others read. */
  private async checkpoint(): Promise<void> {
    await this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
  }

  /** SQLite's lock knows no queue: a process that takes it again at once would keep others from it for good. */
  private async breathe(): Promise<void> {
    if (this.dialect === 'sqlite') await sleep(Math.max(breathMs, breathShare * this.heldMs));
  }

  private async attempt<T>(
    task: (runner: QueryRunner) => Promise<{ commit: boolean; result: T }>,
    until: number,
  ): Promise<T> {
    const runner = this.writer.createQueryRunner();
    let heldFrom = Date.now();
    try {
      await this.connect(runner);
      await this.begin(runner, until);
      heldFrom = Date.now();
      const { commit, result } = await task(runner);
      await runner.query(commit ? 'COMMIT' : 'ROLLBACK');
      if (commit) this.unitsSinceAnalysis += 1;
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      this.heldMs = Date.now() - heldFrom;
      await runner.release();
    }
  }

  /** Where no connection can be made, who waits would find out no sooner than after a time-out of its own, one after another. */
  private async connect(runner: QueryRunner): Promise<void> {
    try {
      await runner.connect();
    } catch (error) {
      this.queue.refuseWaiting(() => asUnavailable(error, this.subgraph));
      throw error;
    }
  }

  private async begin(runner: QueryRunner, until: number): Promise<void> {
    if (Date.now() > until) throw new DatabaseBusyError(this.subgraph);
    if (this.dialect === 'sqlite') {
      await executeWhereLocked(runner, 'BEGIN IMMEDIATE');
      return;
    }
    // In parts for those with more patience than callers have: meanwhile the server is silent.
    const seconds = Math.max(1, Math.round(Math.min(until - Date.now(), this.writePatienceMs) / 1_000));
    await runner.query(`SET SESSION innodb_lock_wait_timeout = ${seconds}`);
    await runner.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await runner.query('START TRANSACTION');
  }
}

/** What a client may know of it, where it is no fault of the hub. */
function asHubError(error: unknown, subgraph: string): unknown {
  if (isConnectionFailure(error)) return asUnavailable(error, subgraph);
  if (isBusy(error) || isDeadlock(error) || isLockWaitTimeout(error))
    return Object.assign(new DatabaseBusyError(subgraph), { cause: error });
  return error;
}

function asUnavailable(cause: unknown, subgraph: string): DatabaseUnavailableError {
  return Object.assign(new DatabaseUnavailableError(subgraph), { cause });
}
