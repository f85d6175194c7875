import { existsSync } from 'node:fs';
import Sqlite from 'libsql';
import { createConnection, type Connection } from 'mysql2/promise';
import { locate } from '../../../subgraphs/_kit/database/location.ts';

export type Row = Record<string, unknown>;

/** The tables of one subgraph, read with nothing of the hub in between. */
export interface Tables {
  /** Values of text must not need quoting. */
  read<T = Row>(sql: string): Promise<T[]>;
  /** Table → its columns. */
  columns(): Promise<Map<string, string[]>>;
  close(): Promise<void>;
}

/** `recorded_to` of the version that holds now. */
export const forever = 2_147_483_647;

export async function withTables<T>(
  databaseUrl: string,
  subgraph: string,
  use: (tables: Tables) => Promise<T>,
): Promise<T> {
  const location = locate(databaseUrl, subgraph);
  const tables =
    location.dialect === 'sqlite'
      ? openSqlite(location.file)
      : openMysql(await createConnection({ uri: location.url, database: location.database, dateStrings: true }));
  try {
    return await use(tables);
  } finally {
    await tables.close();
  }
}

/** Whether anybody has begun to make these tables. */
export async function isThere(databaseUrl: string, subgraph: string): Promise<boolean> {
  return withTables(databaseUrl, subgraph, () => Promise.resolve(true)).catch(() => false);
}

function openSqlite(file: string): Tables {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  const database = new Sqlite(file);
  database.pragma('busy_timeout = 2000');
  // libsql takes the option `readonly` and writes all the same.
  database.pragma('query_only = ON');
  const read = <T>(sql: string): Promise<T[]> => Promise.resolve(database.prepare(sql).all([]) as T[]);
  return {
    read,
    columns: async () =>
      grouped(
        await read(`SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) c
          WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid`),
      ),
    close: () => Promise.resolve(void database.close()),
  };
}

function openMysql(connection: Connection): Tables {
  const read = async <T>(sql: string): Promise<T[]> => (await connection.query(sql))[0] as T[];
  return {
    read,
    columns: async () =>
      grouped(
        // What views show is in the tables.
        await read(`SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
          JOIN information_schema.tables t USING (table_schema, table_name)
          WHERE table_schema = DATABASE() AND t.table_type = 'BASE TABLE' ORDER BY table_name, ordinal_position`),
      ),
    close: () => connection.end(),
  };
}

function grouped(rows: readonly { table: string; column: string }[]): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}
