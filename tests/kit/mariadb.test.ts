import { existsSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { findServer } from '../support/mariadb-binaries.ts';
import { freshMysqlUrl, startMariaDb, startPrivateMariaDb, type MariaDb } from '../support/mariadb.ts';

async function query(url: string, ...statements: string[]): Promise<RowDataPacket[]> {
  const connection = await createConnection({ uri: url, connectTimeout: 2_000 });
  try {
    let rows: RowDataPacket[] = [];
    for (const statement of statements) [rows] = await connection.query<RowDataPacket[]>(statement);
    return rows;
  } finally {
    await connection.end();
  }
}

(findServer() ? describe : describe.skip)('a private database server', () => {
  let server: MariaDb;

  beforeAll(async () => {
    server = (await startPrivateMariaDb()) as MariaDb;
  });
  afterAll(() => server.stop());

  it('keeps what was committed when it is killed and started again on the same address', async () => {
    await query(server.url, 'CREATE DATABASE a', 'CREATE TABLE a.t (id INT)', 'INSERT INTO a.t VALUES (1)');
    await server.kill();
    await expect(query(server.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await server.start();
    expect(await query(server.url, 'SELECT id FROM a.t')).toEqual([{ id: 1 }]);
  });

  it('stores every letter of Kazakh in a database made without a character set', async () => {
    const text = 'Қазақстан Республикасы ҰҚК 🇰🇿';
    await query(server.url, 'CREATE DATABASE b', 'CREATE TABLE b.t (x TEXT)', `INSERT INTO b.t VALUES ('${text}')`);
    expect(await query(server.url, 'SELECT x FROM b.t')).toEqual([{ x: text }]);
  });

  it('writes each commit to the disk, as durability tests need', async () => {
    const rows = await query(server.url, 'SELECT @@innodb_flush_log_at_trx_commit AS flush');
    expect(rows).toEqual([{ flush: 1 }]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const other = (await startPrivateMariaDb()) as MariaDb;
    const [row] = await query(other.url, 'SELECT @@datadir AS folder');
    expect(existsSync(row?.folder)).toBe(true);
    await other.stop();
    await expect(query(other.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(existsSync(row?.folder)).toBe(false);
  });
});

describe('a machine without a database server', () => {
  const environment = { ...process.env };
  let printed: jest.SpyInstance;

  beforeEach(() => {
    process.env = { ...environment, HIDE_MYSQL: '1' };
    delete process.env.MYSQL_URL;
    delete process.env.REQUIRE_MYSQL;
    printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    process.env = environment;
    printed.mockRestore();
  });

  it('says that the tests were not run, and why', async () => {
    expect(await startMariaDb()).toBeNull();
    expect(printed).toHaveBeenCalledWith(expect.stringMatching(/NOT RUN: no mariadbd or mysqld/));
  });

  it('fails where a server is required', async () => {
    process.env.REQUIRE_MYSQL = '1';
    await expect(startMariaDb()).rejects.toThrow('REQUIRE_MYSQL=1, and no mariadbd or mysqld was found');
  });

  it('uses the server at MYSQL_URL, which it never restarts', async () => {
    process.env.MYSQL_URL = 'mysql://user:password@db.example:3306';
    const server = (await startMariaDb()) as MariaDb;
    expect(server.url).toBe('mysql://user:password@db.example:3306');
    await expect(server.kill()).rejects.toThrow('not ours to restart');
  });

  it('gives no database of the shared server', () => {
    delete process.env.HUB_TEST_MYSQL_URL;
    expect(freshMysqlUrl()).toBeNull();
  });
});

it('gives each caller a database prefix of its own on the shared server', () => {
  const environment = { ...process.env };
  process.env.HUB_TEST_MYSQL_URL = 'mysql://root@127.0.0.1:3307';
  const urls = [freshMysqlUrl(), freshMysqlUrl()];
  process.env = environment;
  expect(new Set(urls).size).toBe(2);
  expect(urls[0]).toMatch(/^mysql:\/\/root@127\.0\.0\.1:3307\/t_\w{10}$/);
});
