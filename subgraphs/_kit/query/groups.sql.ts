import sql, { join, raw, type Sql } from 'sql-template-tag';
import { InvalidInputError } from '../errors.ts';
import type { ListQuery, ListSpec } from './list.ts';

/** On one page, and without pages: more than anybody reads at once. */
export const mostGroups = 1_000;

/** More than there can be. */
const unlimited = 1_000_000_000;

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

/** Of all groups, whatever the page. */
export interface GroupTotals {
  readonly groupCount: number;
  readonly summedCount: number;
}

export interface GroupsPage {
  readonly size: number;
  /** The largest first; else by values. */
  readonly isByCount: boolean;
  /** The values of the last group before it; where they come by count, its count before these. */
  readonly after: readonly GroupValue[] | null;
}

/** The lists that are counted apart, by the records that they belong to. */
export interface Under {
  readonly parent: string;
  readonly ids: readonly string[];
}

type Found = Readonly<Record<string, GroupValue>>;
type Counted<Row, Node> = Pick<ListSpec<Row, Node>, 'from' | 'always'>;
type Narrowed = Pick<ListQuery, 'where'>;

/** Within the same rows as the list's pages and its `totalCount`: one row for each group. */
function groupedSql<Row, Node>(
  { from, always }: Counted<Row, Node>,
  { where }: Narrowed,
  columns: readonly GroupColumn[],
  under: Under | null,
): Sql {
  const parent = under ? [sql`${raw(under.parent)} AS parent_key`] : [];
  const selected = join([...parent, ...columns.map(({ value }, at) => sql`${value} AS ${raw(`group_${at}`)}`)]);
  const links = columns.flatMap((column) => (column.links ? [sql`LEFT JOIN ${column.links}`] : []));
  // A row that has the same link twice is one row.
  const count = raw(links.length > 0 ? 'COUNT(DISTINCT t.id)' : 'COUNT(*)');
  const below = under ? sql`AND ${raw(under.parent)} IN (${join(under.ids)})` : sql``;
  const names = raw([...(under ? ['parent_key'] : []), ...namesOf(columns)].join(', '));
  return sql`SELECT ${selected}, ${count} AS total FROM ${from} ${join([sql``, ...links], ' ')}
    WHERE ${always} ${below} AND ${where} GROUP BY ${names}`;
}

/**
 * A page of the groups of each list, in the order of their values, missing ones first, or of their counts; of each list one more is read, which
 * only says that there is more.
 */
export function groupsSql<Row, Node>(
  list: Counted<Row, Node>,
  query: Narrowed,
  columns: readonly GroupColumn[],
  under: Under | null,
  { size, isByCount, after }: GroupsPage,
): Sql {
  const order = raw([...(isByCount ? ['total DESC'] : []), ...namesOf(columns)].join(', '));
  // With a limit MariaDB compares what was grouped: else it moves the comparison inside, and fails over some expressions.
  const grouped = sql`${groupedSql(list, query, columns, under)} LIMIT ${unlimited}`;
  const found = sql`(${grouped}) AS found WHERE ${after ? (isByCount ? beyondCount : beyond)(after) : sql`1 = 1`}`;
  if (!under || under.ids.length === 1) return sql`SELECT * FROM ${found} ORDER BY ${order} LIMIT ${size + 1}`;
  const place = sql`ROW_NUMBER() OVER (PARTITION BY parent_key ORDER BY ${order}) AS parent_place`;
  return sql`SELECT * FROM (SELECT found.*, ${place} FROM ${found}) AS ranked
    WHERE parent_place <= ${size + 1} ORDER BY parent_key, parent_place`;
}

/** How many groups each list has, and what their counts come to. */
export function groupTotalsSql<Row, Node>(
  list: Counted<Row, Node>,
  query: Narrowed,
  columns: readonly GroupColumn[],
  under: Under | null,
): Sql {
  const [parent, each] = under ? [raw('parent_key, '), raw('GROUP BY parent_key')] : [sql``, sql``];
  return sql`SELECT ${parent}COUNT(*) AS group_count, SUM(total) AS summed
    FROM (${groupedSql(list, query, columns, under)}) AS found ${each}`;
}

function namesOf(columns: readonly unknown[]): string[] {
  return columns.map((_column, at) => `group_${at}`);
}

/** Groups behind one, whose values may be missing: those are the first in both databases. */
function beyond([value = null, ...others]: readonly GroupValue[], at = 0): Sql {
  const name = raw(`group_${at}`);
  const further = value === null ? sql`${name} IS NOT NULL` : sql`${name} > ${value}`;
  if (others.length === 0) return further;
  const same = value === null ? sql`${name} IS NULL` : sql`${name} = ${value}`;
  return sql`(${further} OR (${same} AND ${beyond(others, at + 1)}))`;
}

/** Smaller groups than one, and those of its size that are behind it. */
function beyondCount([count = null, ...values]: readonly GroupValue[]): Sql {
  return sql`(total < ${count} OR (total = ${count} AND ${beyond(values)}))`;
}

export class TooManyGroupsError extends InvalidInputError {
  constructor(found: number) {
    const rule = `narrow the filter of the list, or ask for them page by page, with \`first\` and \`after\`.`;
    super('by', found, `groups or more are more than ${mostGroups}; ${rule}`);
  }
}

export function toGroupRow(found: Found, columns: readonly GroupColumn[]): GroupRow {
  return { values: columns.map((_column, at) => found[`group_${at}`] ?? null), count: Number(found['total']) };
}

/** A list without rows has no groups. */
export function toGroupTotals(found: Found | undefined): GroupTotals {
  return { groupCount: Number(found?.['group_count'] ?? 0), summedCount: Number(found?.['summed'] ?? 0) };
}
