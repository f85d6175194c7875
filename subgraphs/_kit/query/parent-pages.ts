import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { fewIds } from '../across/id-set.ts';
import { isOfMany, marked, OwnRows, someHere, type UnderEvery } from '../across/whole-lists.ts';
import type { Database } from '../database/database.ts';
import { groupBy } from '../group-by.ts';
import type { Connection } from './connection.ts';
import type { FilterSpec } from './filter.sql.ts';
import { noteConfidentialMet } from './met-confidential.ts';
import { Page, windowOf, type ListQuery, type ListSpec, type Window } from './list.ts';
import { parentLoader, type ParentKey } from './parent-batch.ts';
import { ParentGroups } from './parent-groups.ts';
import { RowsOfDay } from './rows-of-day.ts';
import { idsAtOnce, valuesAtOnce } from './rows-at-once.ts';

interface Key extends ParentKey {
  readonly query: ListQuery;
}

/** So many times what all pages can take is read in one order, before each parent's rows are ranked by themselves. */
const spare = 2;

const noPage: Connection<never> = {
  edges: [],
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: null,
};

/** The conditions that are on a column and nothing else. */
function fieldsOn(column: string, spec: FilterSpec = {}): string[] {
  const plain = (name: string | undefined) => name?.replaceAll('`', '');
  return Object.keys(spec).filter((field) => plain(spec[field]?.column) === plain(column));
}

type Grouped<Row> = Row & { readonly parent_key: string };

/** Per-request pages of a list under its parents: one statement for all parents that ask with the same arguments. */
export class ParentPages<Row, Node> {
  private readonly queries = new Map<string, ListQuery>();
  private readonly pages = parentLoader((parents, key: Key) => this.readPages(parents, key));
  private readonly counts = parentLoader((parents, { query }: Key) => this.readCounts(parents, query));
  private readonly groups: ParentGroups<Row, Node>;

  constructor(
    private readonly database: Database,
    private readonly spec: ListSpec<Row, Node> & { readonly parent: string },
  ) {
    this.groups = new ParentGroups(database, spec);
  }

  /** `asked`: the arguments that the query is made from; it is made once, however many parents are asked with them. */
  load(parent: string, asked: unknown, makeQuery: () => ListQuery): Promise<Connection<Node>> {
    const group = JSON.stringify(asked);
    const query = this.queries.get(group) ?? makeQuery();
    this.queries.set(group, query);
    if (isOfMany(parent)) return Promise.resolve(this.underEvery(query, parent));
    return this.pages.load({ parent, group, query });
  }

  /** It has no pages: how many there are under whom. */
  private underEvery(query: ListQuery, many: string): Connection<Node> & UnderEvery {
    const { from, always, parent } = this.spec;
    const key = raw(parent);
    const rows = sql`${from} WHERE ${always} AND ${key} IS NOT NULL AND ${query.where}`;
    const { database, spec } = this;
    const noted = async <Found>(found: Promise<Found[]>): Promise<Found[]> => {
      const [all] = await Promise.all([found, noteConfidentialMet(database, spec, rows)]);
      return all;
    };
    const read = async () => {
      const counted = sql`SELECT ${key} AS id, COUNT(*) AS value FROM ${rows} GROUP BY ${key}`;
      const found = await noted(valuesAtOnce(database, counted));
      return found.map(([id, total]) => ({ id, count: Number(total) }));
    };
    // To end with the last of a few, and to read the whole in the order of an index, are not the same to SQLite.
    const each = sql`SELECT ${key} AS id FROM ${rows} GROUP BY ${key}`;
    const some = sql`SELECT DISTINCT ${key} AS id FROM ${rows} LIMIT ${fewIds}`;
    const isOfSome = many === someHere;
    const parentIds = async () =>
      isOfSome ? marked(await noted(idsAtOnce(database, some)), fewIds) : noted(idsAtOnce(database, each));
    const few = async () => {
      const limited = sql`SELECT DISTINCT ${key} AS id FROM ${rows} LIMIT ${fewIds + 1}`;
      const found = await noted(database.read<{ id: string }>(limited));
      return found.length > fewIds ? null : found.map(({ id }) => id);
    };
    let found: ReturnType<typeof read> | undefined;
    const parentRows = new OwnRows(sql`SELECT ${key} AS parent FROM ${rows}`);
    const ofDay = new RowsOfDay(database, spec, query.valid);
    return { ...noPage, isOfSome, parents: () => (found ??= read()), parentIds, fewParents: few, parentRows, ofDay };
  }

  private async readPages(parents: string[], { group, query }: Key): Promise<Map<string, Connection<Node>>> {
    const window = windowOf(this.spec, query);
    const { node, joined = null } = this.spec;
    const rows = await this.readRows(parents, query, window);
    const byParent = groupBy(rows, (row) => row.parent_key);
    const fields = fieldsOn(this.spec.parent, query.spec);
    const ofDay = new RowsOfDay(this.database, this.spec, query.valid);
    return new Map(
      parents.map((parent) => {
        const count = () => this.counts.load({ parent, group, query });
        const groups = this.groups.reader({ parent, group, query });
        const found = byParent.get(parent) ?? [];
        const page = new Page<Row, Node>(found, window, node, count, groups, joined, query.sent ?? null);
        return [parent, Object.assign(page, { under: { id: parent, fields }, ofDay })];
      }),
    );
  }

  /** At least the rows of each parent's page. Most have few: to sort some too many costs less than to rank them. */
  private async readRows(parents: string[], query: ListQuery, window: Window<Row>): Promise<Grouped<Row>[]> {
    const [isOne, wanted] = [parents.length === 1, parents.length * (window.limit + 1)];
    const most = isOne ? wanted : spare * wanted;
    const columns = sql`${query.columns ?? this.spec.columns}${window.selected}, ${raw(this.spec.parent)} AS parent_key`;
    const rows = sql`${this.within(parents, query, window.joined)} AND ${window.keyset}`;
    const order = isOne ? window.order : sql`parent_key, ${window.order}`;
    const sorted = await this.database.read<Grouped<Row>>(
      sql`SELECT ${columns} FROM ${rows} ORDER BY ${order} LIMIT ${most}`,
    );
    if (isOne || sorted.length < most) return sorted;
    return this.database.read<Grouped<Row>>(this.rankedSql(columns, rows, window));
  }

  private rankedSql(columns: Sql, rows: Sql, window: Window<Row>): Sql {
    const place = sql`ROW_NUMBER() OVER (PARTITION BY ${raw(this.spec.parent)} ORDER BY ${window.order}) AS parent_place`;
    return sql`SELECT * FROM (SELECT ${columns}, ${place} FROM ${rows}) AS ranked WHERE parent_place <= ${window.limit + 1} ORDER BY parent_key, parent_place`;
  }

  private async readCounts(parents: string[], query: ListQuery): Promise<Map<string, number>> {
    const key = raw(this.spec.parent);
    const rows = await this.database.read<{ parent_key: string; total: number | string }>(
      sql`SELECT ${key} AS parent_key, COUNT(*) AS total FROM ${this.within(parents, query)} GROUP BY ${key}`,
    );
    const counted = new Map(rows.map((row) => [row.parent_key, Number(row.total)]));
    return new Map(parents.map((parent) => [parent, counted.get(parent) ?? 0]));
  }

  private within(parents: string[], query: ListQuery, joined = empty): Sql {
    const { from, always, parent } = this.spec;
    return sql`${from}${joined} WHERE ${always} AND ${raw(parent)} IN (${join(parents)}) AND ${query.where}`;
  }
}
