import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { enoughIds, isOfMany, marked, mostOrdered, someHere, type Place, type Whole } from '../across/whole-lists.ts';
import type { Connection } from './connection.ts';
import type { GroupReader } from './groups.ts';
import { groupsSql, groupTotalsSql, toGroupRow, toGroupTotals, type GroupValue } from './groups.sql.ts';
import { noteConfidentialMet } from './met-confidential.ts';
import { Page, windowOf, type ListQuery, type ListSpec } from './list.ts';
import { RowsOfDay } from './rows-of-day.ts';
import { idsAtOnce, valuesAtOnce } from './rows-at-once.ts';

/** A page of a list of everything. */
export async function readList<Row, Node>(
  database: Database,
  spec: ListSpec<Row, Node>,
  query: ListQuery,
): Promise<Connection<Node> & Whole> {
  const window = windowOf(spec, query);
  const where = sql`WHERE ${spec.always} AND ${query.where}`;
  const within = sql`${spec.from} ${where}`;
  const paged = sql`SELECT ${query.columns ?? spec.columns}${window.selected} FROM ${spec.from}${window.joined} ${where} AND ${window.keyset} ORDER BY ${window.order} LIMIT ${window.limit + 1}`;
  const rows = isOfMany(query.page.after) ? [] : await database.read<Row>(paged);
  const count = async () => {
    const [counted] = await database.read<{ total: number | string }>(sql`SELECT COUNT(*) AS total FROM ${within}`);
    return Number(counted?.total ?? 0);
  };
  const noted = async <Found>(found: Promise<Found[]>): Promise<Found[]> => {
    const [all] = await Promise.all([found, noteConfidentialMet(database, spec, within)]);
    return all;
  };
  const id = raw(spec.id.column);
  const isOfSome = query.page.after === someHere;
  const ids = sql`SELECT ${id} AS id FROM ${within}`;
  const everyId = (): Promise<readonly string[]> =>
    isOfSome ? someIds(database, spec, { ids, within }) : noted(idsAtOnce(database, ids));
  const everyPlace = async (): Promise<Place[]> => {
    const placed = sql`SELECT ${id} AS id, ${raw(window.value)} AS value FROM ${spec.from}${window.joined} ${where} LIMIT ${mostOrdered + 1}`;
    const found = await noted(valuesAtOnce(database, placed));
    return found.map(([each, value]) => ({ id: each, value }));
  };
  const { joined = null } = spec;
  const groups = groupReader(database, spec, query);
  const page = new Page(rows, window, spec.node, count, groups, joined, query.sent ?? null);
  return Object.assign(page, {
    isOfSome,
    everyId,
    everyPlace,
    ofDay: new RowsOfDay(database, spec, query.valid, query.where),
  });
}

/** No more is noted as met than is looked at. */
async function someIds<Row, Node>(
  database: Database,
  spec: ListSpec<Row, Node>,
  { ids, within }: { readonly ids: Sql; readonly within: Sql },
): Promise<readonly string[]> {
  const some = await idsAtOnce(database, sql`${ids} LIMIT ${enoughIds}`);
  if (some.length > 0)
    await noteConfidentialMet(database, spec, sql`${within} AND ${raw(spec.id.column)} IN (${join(some)})`);
  return marked(some, enoughIds);
}

function groupReader<Row, Node>(database: Database, spec: ListSpec<Row, Node>, query: ListQuery): GroupReader {
  type Found = Readonly<Record<string, GroupValue>>;
  return {
    async rows({ columns }, page) {
      const found = await database.read<Found>(groupsSql(spec, query, columns, null, page));
      return found.map((row) => toGroupRow(row, columns));
    },
    async totals({ columns }) {
      const [found] = await database.read<Found>(groupTotalsSql(spec, query, columns, null));
      return toGroupTotals(found);
    },
  };
}
