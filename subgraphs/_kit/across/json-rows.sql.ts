import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/** Of texts no longer than this, or of numbers. */
type Columns = Readonly<Record<string, number | 'NUMBER'>>;

/**
 * Rows as a table to be joined by its first column: as one value, for a statement has room for some thousands
 * only. Both databases make an index of that column then, which took the joining of 10,000 lines to 100,000 publications
 * from a minute to seconds: SQLite where it is a text by declaration, MariaDB where the table is one that it has to make.
 */
export function jsonRows(
  dialect: Database['dialect'],
  rows: readonly (readonly (string | number | null | undefined)[])[],
  columns: Columns,
): Sql {
  const [json, named] = [JSON.stringify(rows), Object.entries(columns)];
  if (dialect === 'sqlite') {
    const values = named
      .map(([name], at) => `CAST(value ->> ${at} AS ${columns[name] === 'NUMBER' ? 'NUMERIC' : 'TEXT'}) AS ${name}`)
      .join(', ');
    return sql`(SELECT ${raw(values)} FROM json_each(${json}))`;
  }
  const typeOf = (length: number | 'NUMBER') =>
    length === 'NUMBER' ? 'DOUBLE' : `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
  const read = named.map(([name, length], at) => `${name} ${typeOf(length)} PATH '$[${at}]'`);
  const names = raw(Object.keys(columns).join(', '));
  return sql`(SELECT DISTINCT ${names} FROM JSON_TABLE(${json}, '$[*]' COLUMNS (${raw(read.join(', '))})) AS json)`;
}
