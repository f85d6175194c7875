import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { civilDay } from '../query/civil-day.sql.ts';
import type { ValueFilter } from '../query/filter.inputs.ts';
import { allOf, anyOf, compare, exact, folded, limited, type FilterSpec } from '../query/filter.sql.ts';
import type { ChangeKind } from './change.type.ts';

const [before, after] = [raw('c.`before`'), raw('c.`after`')];

/** Of the change `c`, as the graph names it. */
export const kindOf = sql`CASE WHEN ${before} IS NULL THEN 'CREATED' WHEN ${after} IS NULL THEN 'WITHDRAWN' ELSE 'CHANGED' END`;

const conditions: FilterSpec = {
  revision: exact('c.revision'),
  recordedOn: civilDay('r.moment'),
  actor: exact('r.actor'),
  // Names of commands are ASCII, which both databases fold alike.
  command: folded('LOWER(r.command)'),
  kind: (filter: ValueFilter<ChangeKind>, path) => compare(kindOf, filter, path, (kind) => kind),
};

/** What one viewer is shown of the changes of a record type. */
export interface Shown {
  readonly dialect: Database['dialect'];
  /** Whether the viewer is told what the change `c` changed. */
  readonly isTold: Sql;
  /** Whether a field is not for the viewer: for them it is no field of the record. */
  readonly hides: (field: string) => boolean;
  /** Values of a field that are not for the viewer: for them such a change is none of the field. */
  readonly withheld: (field: string) => readonly string[];
}

/** The conditions on a change `c` of the unit of work `r`; one on fields finds nothing that the viewer is not told. */
export function changeFilters({ dialect, isTold, hides, withheld }: Shown): FilterSpec {
  const differ = (field: string) =>
    hides(field) ? sql`(1 = 0)` : sql`(${isTold} AND ${differs(field, withheld(field), dialect)})`;
  return {
    ...conditions,
    field: (filter: ValueFilter<string>, path) =>
      allOf([
        ...(filter.eq == null ? [] : [differ(filter.eq)]),
        ...(filter.in == null ? [] : [anyOf(limited(filter.in, path).map(differ))]),
        ...(filter.not == null ? [] : [sql`NOT COALESCE(${differ(filter.not)}, 0)`]),
        ...(filter.isNull == null ? [] : [sql`(${isTold} AND ${differsNowhere} = ${filter.isNull ? 1 : 0})`]),
      ]),
  };
}

const differsNowhere = sql`(COALESCE(${before}, '') = COALESCE(${after}, ''))`;

/** As the id stands in the JSON of a list that is itself a JSON text. */
export function inList(id: string): string {
  return JSON.stringify(JSON.stringify(id)).slice(1, -1);
}

/** Fields are named by properties, which need no quoting in a path; nothing else names one. */
function differs(field: string, withheld: readonly string[], dialect: Shown['dialect']): Sql {
  if (!/^[A-Za-z]\w*$/.test(field)) return sql`(1 = 0)`;
  const [was, is] = [valueIn(before, field), valueIn(after, field)];
  const shown = withheld.length === 0 ? [] : [was, is].map((value) => sql`NOT ${names(value, withheld, dialect)}`);
  return allOf([sql`${was} <> ${is}`, ...shown]);
}

/** One of them is the value, a list of two as either database writes it, or stands in the list of ids that is the value. */
function names(value: Sql, ids: readonly string[], dialect: Shown['dialect']): Sql {
  const alone = ids.flatMap((id) => [`["${id}","${id}"]`, `["${id}", "${id}"]`]);
  const json = JSON.stringify(ids.map(inList));
  const listed =
    dialect === 'sqlite'
      ? sql`(SELECT value AS id FROM json_each(${json}))`
      : sql`JSON_TABLE(${json}, '$[*]' COLUMNS (id VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$'))`;
  return sql`(${value} IN (${join(alone)}) OR EXISTS (SELECT 1 FROM ${listed} AS kept WHERE INSTR(${value}, kept.id) > 0))`;
}

/**
 * The value of a field as JSON, empty where it has none. Asked for twice it comes as a list, in which the text "null" and
 * null are two things in each database; and no space at the end is overlooked.
 */
function valueIn(content: Sql, field: string): Sql {
  const path = `$.${field}`;
  const twice = sql`CAST(JSON_EXTRACT(${content}, ${path}, ${path}) AS CHAR)`;
  return sql`COALESCE(NULLIF(NULLIF(${twice}, '[null,null]'), '[null, null]'), '')`;
}
