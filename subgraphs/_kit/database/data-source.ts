import libsql from 'libsql';
import { createConnection, type Connection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions, type MixedList, type EntitySchema } from 'typeorm';
import { prepareFolder } from './folder.ts';
import type { DatabaseLocation } from './location.ts';

export interface Tables {
  readonly entities: MixedList<string | EntitySchema | (new () => object)>;
  readonly migrations: MixedList<string | (new () => object)>;
}

const connectTimeoutMs = 2_000;
const poolSize = 10;
/** On SQLite, of each connection: 23 KiB each, and a tenth of a query that has to be prepared anew. */
const statementCacheSize = 300;

/** Makes the database where there is none. */
export async function openDataSource(location: DatabaseLocation, tables: Tables): Promise<DataSource> {
  if (location.dialect === 'sqlite') prepareFolder(location.file);
  else await createDatabase(location.url, location.database);
  return connectDataSource(location, tables);
}

export async function connectDataSource(location: DatabaseLocation, tables: Tables): Promise<DataSource> {
  const shared = { ...tables, migrationsTransactionMode: 'each', logging: false } as const;
  if (location.dialect === 'sqlite') {
    return initialise({
      type: 'better-sqlite3',
      driver: libsql,
      database: location.file,
      prepareDatabase,
      statementCacheSize,
      ...shared,
    });
  }
  return initialise({
    type: await kindOf(location.url),
    url: location.url,
    database: location.database,
    charset: 'utf8mb4_bin',
    connectTimeout: connectTimeoutMs,
    poolSize,
    dateStrings: true,
    extra: { enableKeepAlive: true },
    ...shared,
  });
}

function initialise(options: DataSourceOptions): Promise<DataSource> {
  return new DataSource(options).initialize();
}

interface Pragmas {
  pragma(statement: string): unknown;
}

/** A short busy time-out: waiting happens asynchronously in the write queue, not in the event loop. */
function prepareDatabase(connection: Pragmas): void {
  connection.pragma('busy_timeout = 5');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('cache_size = -32000');
  connection.pragma('mmap_size = 268435456');
}

/** One binary collation for everything: comparison is the hub's own folding, alike in both databases. */
async function createDatabase(url: string, database: string): Promise<void> {
  await onServer(url, (connection) =>
    connection.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`),
  );
}

async function kindOf(url: string): Promise<'mariadb' | 'mysql'> {
  const [rows] = await onServer(url, (connection) => connection.query('SELECT VERSION() AS version'));
  const version = (rows as { version: string }[])[0]?.version ?? '';
  return version.includes('MariaDB') ? 'mariadb' : 'mysql';
}

async function onServer<T>(url: string, task: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: url, connectTimeout: connectTimeoutMs });
  try {
    return await task(connection);
  } finally {
    await connection.end();
  }
}
