import sql, { raw, type Sql } from 'sql-template-tag';
import { registerEnumType, type ClassType } from 'type-graphql';
import type { AudienceName } from '../access/audience.ts';
import type { AskedLines } from '../across/asked-lines.ts';
import type { DatedLines } from '../across/span-set.ts';
import type { Clocks } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import { recordedAt } from './record-table.ts';
import { yearOfDay } from './year.sql.ts';

/** A thing of the graph that an id names. */
export interface NamedRecord {
  /** The field of a group that leads to it. */
  readonly field: string;
  readonly type: () => ClassType;
  /** A stub of what another subgraph owns; what is the subgraph's own is read. */
  of(id: string, context: HubContext): object | null | Promise<object | null>;
}

/** Something that the rows of a list can be counted by. */
export interface Dimension {
  readonly description: string;
  /** The condition of the list's filter by which the rows of a group are found again; what it takes, where it is no value filter. */
  readonly condition: string;
  readonly conditionOf?: (value: object) => object;
  /** The condition on links, and its field for this: where two dimensions speak of the same link. */
  readonly sameLink?: readonly [condition: string, field: string];
  /** What a row `t`, or its link `link`, has; SQL. */
  readonly value: (clocks: Clocks, link: string) => Sql;
  /** Links of which a row can have several, joined as `link`: it then stands in several groups. */
  readonly links?: (clocks: Clocks, link: string) => Sql;
  /** Their table: dimensions of one table speak of the same link, and of the parent's where a list is joined to that. */
  readonly table?: string;
  /** Where the values are ids that are counted by lines, as whoever knows them says; partial ones need `sameLink`. */
  readonly lines?: AskedLines;
  /** The same where ids are in lines from one day to another, and the row has a day of its own; needs `sameLink`. */
  readonly linesThen?: DatedLines;
  /** Where the values are 1 and 0, for yes and no. */
  readonly isFlag?: true;
  /** Where the values are those of an enum with labels. */
  readonly labels?: object;
  readonly record?: NamedRecord;
  /** Where what it tells is for fewer than the list is. */
  readonly audience?: AudienceName;
}

export interface Dimensions {
  /** Of the listed type: `Treaty` gives the enum `TreatyDimension`. */
  readonly name: string;
  readonly enumType: object;
  readonly byName: Readonly<Record<string, Dimension>>;
}

/** What a list can be counted by: declared once, for the schema and for SQL. */
export function dimensions(name: string, byName: Readonly<Record<string, Dimension>>): Dimensions {
  const enumType = Object.fromEntries(Object.keys(byName).map((each) => [each, each]));
  const valuesConfig = Object.fromEntries(
    Object.entries(byName).map(([each, { description }]) => [each, { description }]),
  );
  registerEnumType(enumType, {
    name: `${name}Dimension`,
    description: `What a list of ${name} can be counted by.`,
    valuesConfig,
  });
  return { name, enumType, byName };
}

/** `IS_OPEN` is the field `isOpen` of a group. */
export function fieldOf(dimension: string): string {
  return dimension.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase());
}

/** A column of the row itself; the condition has its own name where it is not that of the dimension. */
export function byColumn(column: string): Dimension['value'] {
  return () => raw(`t.${column}`);
}

/** The year of a day that is in a column, and whose rows are found again by a condition on that day. */
export function byYearOf(condition: string, column: string): Pick<Dimension, 'condition' | 'conditionOf' | 'value'> {
  return {
    condition,
    conditionOf: (value) =>
      'eq' in value ? { gte: `${String(value.eq)}-01-01`, lte: `${String(value.eq)}-12-31` } : value,
    value: () => yearOfDay(`t.${column}`),
  };
}

/** A column of links, each of which names the row in `owner`. */
export function byLinks(table: string, owner: string, column: string): Pick<Dimension, 'value' | 'links' | 'table'> {
  return {
    table,
    value: (_clocks, link) => raw(`${link}.${column}`),
    links: (clocks, link) =>
      sql`${raw(`${table} ${link}`)} ON ${raw(`${link}.${owner}`)} = t.id AND ${recordedAt(link, clocks)}`,
  };
}
