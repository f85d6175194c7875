import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { freshMysqlUrl } from './mariadb.ts';
// Subgraphs are closed before their databases are dropped: what they still have to write has somewhere to go.
import './opened.ts';

export interface TestDatabase {
  readonly dialect: 'sqlite' | 'mysql';
  /** An empty database that nobody else has, as `DATABASE_URL` takes it; removed when the test file ends. */
  freshUrl(): string;
}

const made: string[] = [];

const sqlite: TestDatabase = {
  dialect: 'sqlite',
  freshUrl: () => keep(`sqlite:${mkdtempSync(join(tmpdir(), 'hub-sqlite-'))}`),
};

const mysql: TestDatabase = {
  dialect: 'mysql',
  freshUrl() {
    const url = freshMysqlUrl();
    if (url === null) throw new Error('There is no MySQL server in this run: use forEachDatabase.');
    return keep(url);
  },
};

/** For tests that speak of one subgraph's behaviour and not of its SQL. */
export function freshSqliteUrl(): string {
  return sqlite.freshUrl();
}

/** The same tests on both databases. Without a server those on MySQL are skipped; the set-up of the run says why. */
export function forEachDatabase(name: string, tests: (database: TestDatabase) => void): void {
  describe(`${name}, on SQLite`, () => tests(sqlite));
  const describeOnMysql = freshMysqlUrl() === null ? describe.skip : describe;
  describeOnMysql(`${name}, on MySQL`, () => tests(mysql));
}

/** Which databases a test of whole processes runs on: on all of them they are run by `npm run test:soak`. */
export type ForDatabases = typeof forEachDatabase;

export const onSqlite: ForDatabases = (name, tests) => describe(`${name}, on SQLite`, () => tests(sqlite));

function keep(url: string): string {
  made.push(url);
  return url;
}

export async function dropMade(): Promise<void> {
  for (const url of made.splice(0)) {
    if (url.startsWith('sqlite:')) rmSync(url.slice('sqlite:'.length), { recursive: true, force: true });
    else await dropDatabases(url);
  }
}

afterAll(dropMade);

/** One per subgraph that was opened: `t_abc_bodies`. */
async function dropDatabases(freshUrl: string): Promise<void> {
  const url = new URL(freshUrl);
  const prefix = url.pathname.slice(1);
  url.pathname = '';
  const connection = await createConnection(url.href);
  try {
    const sql = 'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?';
    const [rows] = await connection.query(sql, [`${prefix.replaceAll('_', '\\_')}\\_%`]);
    for (const { name } of rows as { name: string }[]) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  } finally {
    await connection.end();
  }
}
