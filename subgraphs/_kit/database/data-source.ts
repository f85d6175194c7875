import libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions, type MixedList, type EntitySchema } from 'typeorm';
import { prepareFolder } from './folder.ts';
import type { DatabaseLocation } from './location.ts';

export interface Tables {
  readonly entities: MixedList<string | EntitySchema | (new () => object)>;
  readonly migrations: MixedList<string | (new () => object)>;
}

const connectTimeoutMs = 2_000;
const poolSize = 10;

export async function openDataSource(location: DatabaseLocation, tables: Tables): Promise<DataSource> {
  const shared = { ...tables, migrationsTransactionMode: 'each', logging: false } as const;
  if (location.dialect === 'sqlite') {
    prepareFolder(location.file);
    return initialise({ type: 'better-sqlite3', driver: libsql, database: location.file, prepareDatabase, ...shared });
  }
  const type = await createDatabase(location.url, location.database);
  return initialise({
    type,
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
async function createDatabase(url: string, database: string): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection({ uri: url, connectTimeout: connectTimeoutMs });
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const version = (rows as { version: string }[])[0]?.version ?? '';
    return version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
