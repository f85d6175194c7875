import sql, { join, raw, type Sql } from 'sql-template-tag';
import { InvalidInputError } from '../errors.ts';
import type { ListQuery, ListSpec } from './list.ts';

/** More than anybody reads; a matrix of all bodies and years is well below. */
export const mostGroups = 1_000;

/** A dimension made ready for one list. */
export interface GroupColumn {
  readonly value: Sql;
  readonly links: Sql | null;
  /** Each row has one value. */
  readonly isExclusive: boolean;
}

export type GroupValue = string | number | null;

export interface GroupRow {
  readonly values: readonly GroupValue[];
  readonly count: number;
}

type Found = Readonly<Record<string, GroupValue>>;

/** Within the same rows as the list's pages and its `totalCount`, in the order of the values, missing ones first. */
export function groupsSql<Row, Node>(
  { from, always }: Pick<ListSpec<Row, Node>, 'from' | 'always'>,
  { where }: Pick<ListQuery, 'where'>,
  columns: readonly GroupColumn[],
  under: { readonly parent: string; readonly ids: readonly string[] } | null,
  most: number,
): Sql {
  const parent = under ? [sql`${raw(under.parent)} AS parent_key`] : [];
  const selected = join([...parent, ...columns.map(({ value }, at) => sql`${value} AS ${raw(`group_${at}`)}`)]);
  const links = columns.flatMap((column) => (column.links ? [sql`LEFT JOIN ${column.links}`] : []));
  // A row that has the same link twice is one row.
  const count = raw(links.length > 0 ? 'COUNT(DISTINCT t.id)' : 'COUNT(*)');
  const below = under ? sql`AND ${raw(under.parent)} IN (${join(under.ids)})` : sql``;
  const names = raw([...(under ? ['parent_key'] : []), ...columns.map((_column, at) => `group_${at}`)].join(', '));
  return sql`SELECT ${selected}, ${count} AS total FROM ${from} ${join([sql``, ...links], ' ')}
    WHERE ${always} ${below} AND ${where} GROUP BY ${names} ORDER BY ${names} LIMIT ${groupLimit(most, under?.ids.length ?? 1)}`;
}

/** So many are read that one too many is noticed. */
export function groupLimit(most: number, lists: number): number {
  return (most + 1) * lists;
}

export class TooManyGroupsError extends InvalidInputError {
  constructor(found: number) {
    super('by', found, `groups or more are more than ${mostGroups}; narrow the filter of the list.`);
  }
}

export function toGroupRow(found: Found, columns: readonly GroupColumn[]): GroupRow {
  return { values: columns.map((_column, at) => found[`group_${at}`] ?? null), count: Number(found['total']) };
}
