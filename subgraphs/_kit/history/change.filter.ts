import sql, { join, raw, type Sql } from 'sql-template-tag';
import { civilDay } from '../query/civil-day.sql.ts';
import type { ValueFilter } from '../query/filter.inputs.ts';
import { allOf, anyOf, compare, exact, folded, limited, type FilterSpec } from '../query/filter.sql.ts';
import type { ChangeKind } from './change.type.ts';

const [before, after] = [raw('c.`before`'), raw('c.`after`')];

const kindOf = sql`CASE WHEN ${before} IS NULL THEN 'CREATED' WHEN ${after} IS NULL THEN 'WITHDRAWN' ELSE 'CHANGED' END`;

const conditions: FilterSpec = {
  revision: exact('c.revision'),
  recordedOn: civilDay('r.moment'),
  actor: exact('r.actor'),
  // Names of commands are ASCII, which both databases fold alike.
  command: folded('LOWER(r.command)'),
  kind: (filter: ValueFilter<ChangeKind>, path) => compare(kindOf, filter, path, (kind) => kind),
};

/**
 * The conditions on a change `c` of the unit of work `r`.
 * @param hides whether a field is not for who asks: for them it is no field of the record
 * @param withheld values of a field that are not for who asks: for them such a change is none of the field
 */
export function changeFilters(
  hides: (field: string) => boolean,
  withheld: (field: string) => readonly string[],
): FilterSpec {
  const differ = (field: string) => (hides(field) ? sql`(1 = 0)` : differs(field, withheld(field)));
  return {
    ...conditions,
    field: (filter: ValueFilter<string>, path) =>
      allOf([
        ...(filter.eq == null ? [] : [differ(filter.eq)]),
        ...(filter.in == null ? [] : [anyOf(limited(filter.in, path).map(differ))]),
        ...(filter.not == null ? [] : [sql`NOT ${differ(filter.not)}`]),
        ...(filter.isNull == null
          ? []
          : [sql`COALESCE(${before}, '') ${raw(filter.isNull ? '=' : '<>')} COALESCE(${after}, '')`]),
      ]),
  };
}

/** Fields are named by properties, which need no quoting in a path; nothing else names one. */
function differs(field: string, withheld: readonly string[]): Sql {
  if (!/^[A-Za-z]\w*$/.test(field)) return sql`(1 = 0)`;
  const [was, is] = [valueIn(before, field), valueIn(after, field)];
  // As either database writes a list of two.
  const lists = withheld.flatMap((id) => [`["${id}","${id}"]`, `["${id}", "${id}"]`]);
  if (lists.length === 0) return sql`(${was} <> ${is})`;
  return sql`(${was} <> ${is} AND ${was} NOT IN (${join(lists)}) AND ${is} NOT IN (${join(lists)}))`;
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
