import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { locate, type DatabaseLocation } from '../../subgraphs/_kit/database/location.ts';

type MysqlLocation = Extract<DatabaseLocation, { dialect: 'mysql' }>;

export interface EmptyDatabase {
  /** Makes the database, with the tables, views and rows that are here. */
  copyTo(location: MysqlLocation): Promise<void>;
  drop(): Promise<void>;
}

export async function hasDatabase({ url, database }: MysqlLocation): Promise<boolean> {
  const sql = 'SELECT 1 FROM information_schema.schemata WHERE schema_name = ?';
  return (await onServer(url, (connection) => rowsOf(connection, sql, [database]))).length > 0;
}

/** Reads what makes another like it: one request to the server then makes all. */
export async function emptyDatabase(databaseUrl: string, subgraph: string): Promise<EmptyDatabase> {
  const like = locate(databaseUrl, subgraph) as MysqlLocation;
  const statements = await onServer(like.url, (connection) => statementsOf(connection, like.database));
  return {
    copyTo: ({ url, database }) =>
      onServer(url, async (connection) => {
        const create = `CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
        await connection.query([create, `USE \`${database}\``, ...statements].join(';\n'));
      }),
    drop: () =>
      onServer(like.url, async (connection) => {
        await connection.query(`DROP DATABASE IF EXISTS \`${like.database}\``);
      }),
  };
}

/** Views come last: they read tables. */
async function statementsOf(connection: Connection, database: string): Promise<string[]> {
  const sql = 'SELECT table_name AS name, table_type AS type FROM information_schema.tables WHERE table_schema = ?';
  const listed = await rowsOf(connection, sql, [database]);
  const named = (kind: string) => listed.filter(({ type }) => type === kind).map(({ name }) => String(name));
  const [tables, views] = [named('BASE TABLE'), named('VIEW')];
  const made: string[] = [];
  for (const name of [...tables, ...views]) made.push(await createdBy(connection, database, name));
  for (const name of tables) {
    const filled = await rowsOf(connection, `SELECT 1 FROM \`${database}\`.\`${name}\` LIMIT 1`);
    if (filled.length > 0) made.push(`INSERT INTO \`${name}\` SELECT * FROM \`${database}\`.\`${name}\``);
  }
  return made;
}

async function createdBy(connection: Connection, database: string, name: string): Promise<string> {
  const [row] = await rowsOf(connection, `SHOW CREATE TABLE \`${database}\`.\`${name}\``);
  const statement = (row?.['Create Table'] ?? row?.['Create View']) as string;
  return statement.replaceAll(`\`${database}\`.`, '');
}

async function rowsOf(connection: Connection, sql: string, values: string[] = []): Promise<RowDataPacket[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql, values);
  return rows;
}

async function onServer<T>(url: string, task: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    return await task(connection);
  } finally {
    await connection.end();
  }
}
