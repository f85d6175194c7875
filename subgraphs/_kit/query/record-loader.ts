import DataLoader from 'dataloader';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import { alignMany, alignOne } from './align.ts';
import type { Connection } from './connection.ts';
import { listQuery, type FilterSpec } from './filter.sql.ts';
import type { ListArgs } from './list.args.ts';
import type { ListQuery, ListSpec, OrderBy } from './list.ts';
import { ParentPages } from './parent-pages.ts';
import { RecordTable, recordedAt, type Presence } from './record-table.ts';
import { readList } from './root-list.ts';

/** A table of links: its rows name the parent, and the records that are listed below it. */
export interface LinkTable {
  readonly entity: new () => Recorded;
  readonly parent: string;
  /** Property of a link → the property of a record that has the same value. */
  readonly matching: Readonly<Record<string, string>>;
}

/** Checks the names of the properties, and forgets which table they are of. */
export function linkTable<L extends Recorded>(
  link: { readonly entity: new () => L; readonly parent: keyof L & string } & (
    { readonly record: keyof L & string } | { readonly matching: Readonly<Partial<Record<keyof L & string, string>>> }
  ),
): LinkTable {
  const matching = 'record' in link ? { [link.record]: 'id' } : (link.matching as LinkTable['matching']);
  return { entity: link.entity, parent: link.parent, matching };
}

/** How the records of one table are read: a concept's repository, where nothing but columns is needed. */
export interface RecordSpec<E extends Recorded, T, Args, Parent extends string> extends Presence<keyof E & string> {
  readonly entity: new () => E;
  /** Columns that only filters and orders need. */
  readonly unread?: readonly (keyof E & string)[];
  readonly filters: (clocks: Clocks) => FilterSpec;
  /** By field what names the record that it leads to, where the clocks decide whether it is named yet. */
  readonly references?: (clocks: Clocks) => Readonly<Record<string, Sql>>;
  /** By value of the order's enum, the property: a column that is never null. */
  readonly orders: Readonly<Record<string, keyof E & string>>;
  readonly byDefault: OrderBy & { readonly field: string };
  /** The things below which it is listed, and the property that names them. */
  readonly parents?: Readonly<Partial<Record<Parent, keyof E & string>>>;
  /** The same for things that it does not name itself: `under` lists it through the links. */
  readonly through?: Readonly<Partial<Record<Parent, LinkTable>>>;
  /** What arguments beside page, filter and order ask for. */
  readonly narrow?: (args: Args, clocks: Clocks) => Sql;
  readonly node: (row: E, clocks: Clocks) => T;
}

/** The loader of the records that a repository describes. */
export type LoaderOf<Spec> =
  Spec extends RecordSpec<
    infer E,
    infer T extends { readonly id: string },
    infer Args extends ListArgs<object>,
    infer Parent
  >
    ? RecordLoader<E, T, Args, Parent>
    : never;

/** Per-request access to the records of one table: by id, as a list, and below their parents. */
export class RecordLoader<
  E extends Recorded,
  T extends { readonly id: string },
  Args extends ListArgs<object>,
  Parent extends string = never,
> {
  readonly byId: DataLoader<string, T | null>;
  protected readonly table: RecordTable<E>;
  private readonly pages = new Map<Parent, ParentPages<E, T>>();
  private readonly whole = new Map<Parent, DataLoader<string, T[]>>();

  constructor(
    private readonly spec: RecordSpec<E, T, Args, Parent>,
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, spec.entity, spec.unread);
    this.byId = new DataLoader(async (ids) => alignOne(ids, await this.read(ids), (each) => each.id));
  }

  list(args: Args): Promise<Connection<T>> {
    return readList(this.database, this.listSpec(), this.query(args));
  }

  /** A page of what belongs to one parent; the pages of all parents asked in one tick come by one query. */
  under(parent: Parent, id: string, args: Args): Promise<Connection<T>> {
    const pages = this.pages.get(parent) ?? new ParentPages(this.database, this.listUnder(parent));
    this.pages.set(parent, pages);
    return pages.load(id, args, () => this.query(args));
  }

  /** All that belongs to one parent, in the default order: where there are never many. */
  allOf(parent: Parent, id: string): Promise<T[]> {
    const loader = this.whole.get(parent) ?? new DataLoader((ids: readonly string[]) => this.readAll(parent, ids));
    this.whole.set(parent, loader);
    return loader.load(id);
  }

  /** All that there are, in no order: where there are never many. */
  async all(): Promise<T[]> {
    const { columns, from, always } = this.listSpec();
    const rows = await this.database.read<E>(sql`SELECT ${columns} FROM ${from} WHERE ${always}`);
    return rows.map((row) => this.spec.node(row, this.clocks));
  }

  /** What a command has just written, whatever was read before. */
  again(id: string): Promise<T | null> {
    return this.byId.clear(id).load(id);
  }

  private async readAll(parent: Parent, ids: readonly string[]): Promise<T[][]> {
    const { byDefault, node } = this.spec;
    const way = raw(byDefault.direction);
    const order = sql`${raw(this.orderColumn(byDefault.field))} ${way}, ${raw(this.table.column('id'))} ${way}`;
    const { columns, from, always, parent: key } = this.listUnder(parent);
    const rows = await this.database.read<E & { readonly parent_key: string }>(
      sql`SELECT ${columns}, ${raw(key)} AS parent_key FROM ${from} WHERE ${always} AND ${raw(key)} IN (${join(ids)}) ORDER BY ${order}`,
    );
    return alignMany(ids, rows, (row) => row.parent_key).map((some) => some.map((row) => node(row, this.clocks)));
  }

  private async read(ids: readonly string[]): Promise<T[]> {
    const rows = await this.table.by('id', ids, this.clocks, this.table.present(this.spec, this.clocks));
    return rows.map((row) => this.spec.node(row, this.clocks));
  }

  private query(args: Args): ListQuery {
    const { filters, byDefault, narrow } = this.spec;
    const query = listQuery(args, filters(this.clocks), this.table.column('id'), byDefault);
    if (!narrow) return query;
    const valid = narrow(args, this.clocks);
    return { ...query, where: sql`${query.where} AND ${valid}`, valid };
  }

  private listSpec(): ListSpec<E, T> {
    const orders = Object.entries(this.spec.orders).map(([name, property]) => {
      const value = (row: E) => row[property] as string | number;
      return [name, { column: this.table.column(property), value }] as const;
    });
    const anyDay = recordedAt('t', this.clocks);
    return {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${anyDay} AND ${this.table.present(this.spec, this.clocks)}`,
      anyDay,
      id: { column: this.table.column('id'), value: (row) => row.id },
      orders: Object.fromEntries(orders),
      reference: (field) => this.spec.references?.(this.clocks)[field] ?? this.table.reference(field),
      node: (row) => this.spec.node(row, this.clocks),
    };
  }

  private listUnder(parent: Parent): ListSpec<E, T> & { readonly parent: string } {
    const spec = this.listSpec();
    const link = this.spec.through?.[parent];
    if (!link) return { ...spec, parent: this.table.column(this.propertyOf(parent)) };
    const { tableName, columns } = this.database.writer.getMetadata(link.entity);
    const column = (property: string) =>
      `l.\`${columns.find((each) => each.propertyName === property)?.databaseName}\``;
    const same = Object.entries(link.matching).map(
      ([linked, own]) => sql`${raw(this.table.column(own))} = ${raw(column(linked))}`,
    );
    return {
      ...spec,
      from: sql`${raw(tableName)} l CROSS JOIN ${spec.from} ON ${join(same, ' AND ')}`,
      always: sql`${spec.always} AND ${recordedAt('l', this.clocks)}`,
      parent: column(link.parent),
    };
  }

  private orderColumn(field: string): string {
    return this.table.column(this.spec.orders[field] ?? 'id');
  }

  private propertyOf(parent: Parent): keyof E & string {
    const property = this.spec.parents?.[parent];
    if (property === undefined) throw new Error(`There is no list under ${parent}.`);
    return property;
  }
}

/** What a loader extends that can do more than read the records of a repository: `extends recordLoader(records)`. */
export function recordLoader<
  E extends Recorded,
  T extends { readonly id: string },
  Args extends ListArgs<object>,
  Parent extends string,
>(spec: RecordSpec<E, T, Args, Parent>): new (database: Database, clocks: Clocks) => RecordLoader<E, T, Args, Parent> {
  return class extends RecordLoader<E, T, Args, Parent> {
    constructor(database: Database, clocks: Clocks) {
      super(spec, database, clocks);
    }
  };
}
