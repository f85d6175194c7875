import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import type { Connection } from './connection.ts';
import { Page, windowOf, type ListQuery, type ListSpec } from './list.ts';

/** A page of a list of everything. */
export async function readList<Row, Node>(
  database: Database,
  spec: ListSpec<Row, Node>,
  query: ListQuery,
): Promise<Connection<Node>> {
  const window = windowOf(spec, query);
  const within = sql`${spec.from} WHERE ${spec.always} AND ${query.where}`;
  const rows = await database.read<Row>(
    sql`SELECT ${query.columns ?? spec.columns} FROM ${within} AND ${window.keyset} ORDER BY ${window.order} LIMIT ${window.limit + 1}`,
  );
  const count = async () => {
    const [counted] = await database.read<{ total: number | string }>(sql`SELECT COUNT(*) AS total FROM ${within}`);
    return Number(counted?.total ?? 0);
  };
  return new Page(rows, window, spec.node, count);
}
