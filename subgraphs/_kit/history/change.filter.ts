import sql, { raw, type Sql } from 'sql-template-tag';
import { civilDay } from '../query/civil-day.sql.ts';
import type { ValueFilter } from '../query/filter.inputs.ts';
import { allOf, anyOf, compare, exact, folded, limited, type FilterSpec } from '../query/filter.sql.ts';
import type { ChangeKind } from './change.type.ts';

const [before, after] = [raw('c.`before`'), raw('c.`after`')];

const conditions: FilterSpec = {
  revision: exact('c.revision'),
  recordedOn: civilDay('r.moment'),
  actor: exact('r.actor'),
  // Names of commands are ASCII, which both databases fold alike.
  command: folded('LOWER(r.command)'),
  kind: (filter: ValueFilter<ChangeKind>, path) =>
    compare(sql`CASE WHEN ${before} IS NULL THEN 'CREATED' ELSE 'CHANGED' END`, filter, path, (kind) => kind),
};

/**
 * The conditions on a change `c` of the unit of work `r`.
 * @param hides whether a field is not for who asks: for them it is no field of the record
 */
export function changeFilters(hides: (field: string) => boolean): FilterSpec {
  const differ = (field: string) => (hides(field) ? sql`(1 = 0)` : differs(field));
  return {
    ...conditions,
    field: (filter: ValueFilter<string>, path) =>
      allOf([
        ...(filter.eq == null ? [] : [differ(filter.eq)]),
        ...(filter.in == null ? [] : [anyOf(limited(filter.in, path).map(differ))]),
        ...(filter.not == null ? [] : [sql`NOT ${differ(filter.not)}`]),
        ...(filter.isNull == null ? [] : [sql`COALESCE(${before}, '') ${raw(filter.isNull ? '=' : '<>')} ${after}`]),
      ]),
  };
}

/** Fields are named by properties, which need no quoting in a path; nothing else names one. */
function differs(field: string): Sql {
  return /^[A-Za-z]\w*$/.test(field) ? sql`(${valueIn(before, field)} <> ${valueIn(after, field)})` : sql`(1 = 0)`;
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
