import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { AskedOrder, type IdColumns } from '../across/asked-order.ts';
import { isOfMany } from '../across/whole-lists.ts';
import { InvalidInputError } from '../errors.ts';
import type { Connection, Edge } from './connection.ts';
import type { FilterSpec } from './filter.sql.ts';
import type { Countable, GroupReader, JoinedLinks } from './groups.ts';
import { decodeCursor, encodeCursor, type Place } from './cursor.ts';
import { pageBounds, type PageArgs } from './page.args.ts';
import type { PageInfo } from './page-info.type.ts';

/** A column that lists can be ordered by: never null, so that a keyset finds every row. */
export interface OrderColumn<Row> {
  readonly column: string;
  readonly value: (row: Row) => string | number;
  /** What it needs beside the list's own tables and columns. */
  readonly joined?: (columns: IdColumns) => Sql;
  readonly selected?: Sql;
}

export interface OrderBy {
  readonly field: string | AskedOrder;
  readonly direction: 'ASC' | 'DESC';
}

/** How a list is read: written once per list, beside its table. */
export interface ListSpec<Row, Node> {
  readonly columns: Sql;
  readonly from: Sql;
  /** What always holds: the version that is asked for, above all. */
  readonly always: Sql;
  /** What of that holds whatever day is simulated; absent where it leaves nothing out by such a day. */
  readonly anyDay?: Sql;
  /** Links that `from` joins in. */
  readonly joined?: JoinedLinks;
  /** The column that groups the list under its parents; absent for a list of everything. */
  readonly parent?: string;
  readonly orders: Readonly<Record<string, OrderColumn<Row>>>;
  readonly id: OrderColumn<Row>;
  /** The column that names a record, by the field that leads to it; absent where no list is ordered by such a record. */
  readonly reference?: (field: string) => Sql;
  readonly node: (row: Row) => Node;
}

export interface ListQuery {
  readonly page: PageArgs;
  readonly orderBy: OrderBy;
  readonly where: Sql;
  /** The filter as it was sent. */
  readonly sent?: object | null;
  /** Which of the list are valid on the day of the law, where its arguments leave out the others. */
  readonly valid?: Sql;
  /** What can be asked of the list. */
  readonly spec?: FilterSpec;
  /** In place of all columns of the list, where fewer will do. */
  readonly columns?: Sql;
}

/** A list query made ready: what SQL needs of page, order and cursor. */
export interface Window<Row> {
  readonly limit: number;
  readonly keyset: Sql;
  readonly order: Sql;
  /** What the order needs beside the list's own tables and columns. */
  readonly joined: Sql;
  readonly selected: Sql;
  /** What it is ordered by. */
  readonly value: string;
  readonly fromBack: boolean;
  readonly isContinued: boolean;
  readonly cursorOf: (row: Row) => string;
}

export function windowOf<Row, Node>(spec: ListSpec<Row, Node>, query: ListQuery): Window<Row> {
  const { page, orderBy } = query;
  const { field } = orderBy;
  const order: OrderColumn<Row> | undefined = field instanceof AskedOrder ? field : spec.orders[field];
  if (!order) throw new InvalidInputError('orderBy.field', field, 'is not an order of this list.');
  const { size, fromBack } = pageBounds(page);
  const [table] = spec.from.sql.split(' ');
  const name = `${table}:${field instanceof AskedOrder ? field.name : field}:${orderBy.direction}`;
  const descending = orderBy.direction === 'DESC';
  const bound = (side: 'after' | 'before') => {
    const cursor = page[side];
    if (cursor == null) return sql`1 = 1`;
    if (isOfMany(cursor)) return sql`1 = 0`;
    const place = decodeCursor(name, cursor, side);
    return beyond(order.column, spec.id.column, place, (side === 'after') !== descending);
  };
  const way = raw(fromBack !== descending ? 'DESC' : 'ASC');
  return {
    limit: size,
    keyset: sql`${bound('after')} AND ${bound('before')}`,
    joined: order.joined?.(spec) ?? empty,
    selected: order.selected ?? empty,
    value: order.column,
    order: sql`${raw(order.column)} ${way}, ${raw(spec.id.column)} ${way}`,
    fromBack,
    isContinued: (fromBack ? page.before : page.after) != null,
    cursorOf: (row) => encodeCursor(name, { value: order.value(row), id: spec.id.value(row) }),
  };
}

/** Rows after (or before) a place. The redundant first comparison is what MySQL can use an index for. */
function beyond(column: string, id: string, place: Place, greater: boolean): Sql {
  const sign = raw(greater ? '>' : '<');
  const [key, tie] = [raw(column), raw(id)];
  return sql`${key} ${sign}= ${place.value} AND (${key} ${sign} ${place.value} OR ${tie} ${sign} ${place.id})`;
}

/** A page out of up to `limit + 1` rows: the extra one only says that there is more. */
export class Page<Row, Node> implements Connection<Node>, Countable {
  private readonly rows: readonly Row[];
  readonly nodes: readonly Node[];
  private readonly isMore: boolean;

  constructor(
    found: readonly Row[],
    private readonly window: Window<Row>,
    node: (row: Row) => Node,
    private readonly count: () => Promise<number>,
    readonly groupReader: GroupReader,
    readonly joined: JoinedLinks | null,
    readonly sent: object | null,
  ) {
    const cut = found.slice(0, window.limit);
    this.rows = window.fromBack ? cut.reverse() : cut;
    this.nodes = this.rows.map(node);
    this.isMore = found.length > window.limit;
  }

  get edges(): readonly Edge<Node>[] {
    return this.rows.map((row, index) => ({ cursor: this.window.cursorOf(row), node: this.nodes[index] as Node }));
  }

  get totalCount(): Promise<number> {
    return this.count();
  }

  get pageInfo(): PageInfo {
    const { isMore } = this;
    const { fromBack, isContinued, cursorOf } = this.window;
    const [first, last] = [this.rows[0], this.rows.at(-1)];
    return {
      hasNextPage: fromBack ? isContinued : isMore,
      hasPreviousPage: fromBack ? isMore : isContinued,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    };
  }
}
