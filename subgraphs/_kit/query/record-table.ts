import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { EntityMetadata, EntityTarget } from 'typeorm';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import { forever, type Recorded } from '../record/recorded.entity.ts';

/** The version of a row that the clocks ask for; by default the one that holds now. */
export function recordedAt(alias: string, clocks: Pick<Clocks, 'revision'>): Sql {
  const [from, to] = [raw(`${alias}.recorded_from`), raw(`${alias}.recorded_to`)];
  if (clocks.revision === null) return sql`${to} = ${forever}`;
  return sql`${from} <= ${clocks.revision} AND ${to} > ${clocks.revision}`;
}

/** Under a simulated `today` what is dated after it has not happened; a missing date has. */
export function happened(column: string, clocks: Pick<Clocks, 'horizon'>): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`(${raw(column)} IS NULL OR ${raw(column)} <= ${clocks.horizon})`;
}

/** From when on the rows of a table are there, under a simulated `today`. */
export interface Presence<Property extends string = string> {
  /** The day on which it began or happened: what is later has not. */
  readonly begins?: Property;
  /** The same where it is a part of something: a condition on `t`. */
  readonly within?: (clocks: Clocks) => Sql;
}

interface Layout {
  readonly from: Sql;
  readonly columnOf: ReadonlyMap<string, string>;
  /** By what is left out of them. */
  readonly columns: Map<string, Sql>;
}

/** Repositories are made for each request; how their tables look stays. */
const layouts = new WeakMap<EntityMetadata, Layout>();

function layoutOf(metadata: EntityMetadata): Layout {
  const layout = layouts.get(metadata) ?? {
    from: raw(`${metadata.tableName} t`),
    columnOf: new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName])),
    columns: new Map<string, Sql>(),
  };
  layouts.set(metadata, layout);
  return layout;
}

/** Which version a row is, the clocks have said. */
const unreadEverywhere = ['recordedFrom', 'recordedTo'];

/** Plain projections of one table, without hydration: rows come typed as the entity, versions as the clocks say. */
export class RecordTable<E extends Recorded> {
  /** The columns under their property names, for a SELECT over the alias `t`. */
  readonly columns: Sql;
  readonly from: Sql;
  private readonly columnOf: ReadonlyMap<string, string>;

  /** `unread`: columns that only filters and orders need; leaving them out makes hot reads leaner. */
  constructor(
    private readonly database: Database,
    entity: EntityTarget<E>,
    unread: readonly (keyof E & string)[] = [],
  ) {
    const { from, columnOf, columns } = layoutOf(database.writer.getMetadata(entity));
    const leftOut = [...unreadEverywhere, ...unread];
    const key = leftOut.join(' ');
    this.from = from;
    this.columnOf = columnOf;
    this.columns =
      columns.get(key) ?? this.only([...columnOf.keys()].filter((property) => !leftOut.includes(property)));
    columns.set(key, this.columns);
  }

  /** Some of the columns. */
  only(properties: Iterable<string>): Sql {
    const list = Array.from(properties, (property) => `t.\`${this.columnOf.get(property)}\` AS \`${property}\``);
    return raw(list.join(', '));
  }

  /** The column of a property, for SQL over the alias `t`. */
  column(property: string): string {
    return `t.\`${this.columnOf.get(property)}\``;
  }

  /** The condition that a row is there by the clocks, whichever version of it is read. */
  present({ begins, within }: Presence, clocks: Clocks): Sql {
    const day = begins === undefined ? sql`1 = 1` : happened(this.column(begins), clocks);
    return within ? sql`${day} AND ${within(clocks)}` : day;
  }

  /** The column by which a row names the record that a field of it leads to. */
  reference(field: string): Sql {
    const property = `${field}Id`;
    if (!this.columnOf.has(property)) throw new Error(`There is no column of ${property}.`);
    return raw(this.column(property));
  }

  byIds(ids: readonly string[], clocks: Clocks): Promise<E[]> {
    return this.by('id', ids, clocks);
  }

  /** Rows whose property is one of the values; `more` narrows them and may add an order. */
  async by(
    property: keyof E & string,
    values: readonly string[],
    clocks: Clocks,
    more: Sql = sql`1 = 1`,
  ): Promise<E[]> {
    if (values.length === 0) return [];
    return this.database.read<E>(
      sql`SELECT ${this.columns} FROM ${this.from} WHERE ${raw(this.column(property))} IN (${join(values)}) AND ${recordedAt('t', clocks)} AND ${more}`,
    );
  }
}
