import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/*
 * All rows of a SELECT, however many. SQLite finds a row in less time than its driver needs to hand it over: all come as
 * one JSON value. MySQL would cut one that is long.
 */

/** @param statement gives the column `id` */
export function idsAtOnce(database: Database, statement: Sql): Promise<string[]> {
  if (database.dialect === 'sqlite') return atOnce(database, sql`id`, statement);
  return database.read<{ readonly id: string }>(statement).then((rows) => rows.map(({ id }) => id));
}

/** @param statement gives the columns `id` and `value` */
export function valuesAtOnce(database: Database, statement: Sql): Promise<[id: string, value: string | number][]> {
  if (database.dialect === 'sqlite') return atOnce(database, sql`json_array(id, value)`, statement);
  return database
    .read<{ readonly id: string; readonly value: string | number }>(statement)
    .then((rows) => rows.map(({ id, value }) => [id, value]));
}

async function atOnce<Row>(database: Database, row: Sql, statement: Sql): Promise<Row[]> {
  const all = sql`SELECT json_group_array(${row}) AS found FROM (${statement}) AS one`;
  const [{ found } = { found: '[]' }] = await database.read<{ readonly found: string }>(all);
  return JSON.parse(found) as Row[];
}
