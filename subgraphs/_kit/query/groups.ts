import sql from 'sql-template-tag';
import { refusalOf } from '../access/guard.ts';
import type { HubContext } from '../context.ts';
import { InvalidInputError } from '../errors.ts';
import { labelOf } from '../labels.ts';
import type { Clocks } from '../clocks.ts';
import type { Connection } from './connection.ts';
import { fieldOf, type Dimension, type Dimensions } from './dimensions.ts';
import { decodeKeys } from './cursor.ts';
import { isTooLarge } from './filter-size.ts';
import { conditionsOf, narrowed, type Chosen, type Found } from './group-filter.ts';
import { GroupPage } from './group-page.ts';
import {
  mostGroups,
  TooManyGroupsError,
  type GroupColumn,
  type GroupRow,
  type GroupsPage,
  type GroupTotals,
  type GroupValue,
} from './groups.sql.ts';
import { GroupOrder, type Group, type Groups } from './groups.type.ts';

/** Treaty, body, year and what is so of them. */
const mostDimensions = 4;
/** Other subgraphs count by what they are told: theirs are as many as there are. */
const mostForPeers = 1_000_000;

export interface JoinedLinks {
  readonly table: string;
  readonly alias: string;
}

/** What a list is counted by. */
export interface GroupsQuery {
  readonly columns: readonly GroupColumn[];
  /** The names of these. */
  readonly by: readonly string[];
}

/** Counts the whole list, whatever its page. */
export interface GroupReader {
  /** One more than the page has, where there is more. */
  readonly rows: (query: GroupsQuery, page: GroupsPage) => Promise<readonly GroupRow[]>;
  readonly totals: (query: GroupsQuery) => Promise<GroupTotals>;
}

/** What a page of a list can tell of the whole of it. */
export interface Countable extends Pick<Connection<unknown>, 'totalCount'> {
  readonly groupReader: GroupReader;
  /** The links that the list is joined to already. */
  readonly joined: JoinedLinks | null;
  /** The filter of the list as it was sent. */
  readonly sent: object | null;
}

export interface GroupsArgs {
  readonly by: readonly string[];
  readonly orderBy: GroupOrder;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** @param count how many rows the whole list has */
export async function groupsOf(
  list: Omit<Countable, 'totalCount'>,
  count: () => Promise<number>,
  dimensions: Dimensions,
  { by, orderBy, first, after }: GroupsArgs,
  context: HubContext,
): Promise<Groups> {
  checkDimensions(by);
  const isByCount = orderBy === GroupOrder.COUNT;
  const order = `groups of ${dimensions.name}:${by.join()}${isByCount ? ' by count' : ''}`;
  const isPaged = first != null || after != null;
  const page: GroupsPage = {
    size: isPaged ? sizeOf(first) : context.caller.isPeer ? mostForPeers : mostGroups,
    isByCount,
    after: after == null ? null : decodeKeys(order, by.length + (isByCount ? 1 : 0), after, 'after'),
  };
  const chosen = await chosenOf(dimensions, by, context);
  const query = { columns: columnsOf(chosen, list.joined, context.clocks), by };
  const found = await list.groupReader.rows(query, page);
  // Who asks for no page would take the first for all there are.
  if (!isPaged && found.length > page.size) throw new TooManyGroupsError(found.length);
  const nodes = found.slice(0, page.size).map((row) => toGroup(row, chosen, list.sent));
  const canRepeat = query.columns.some((column) => !column.isExclusive);
  return new GroupPage(found, page, { nodes, canRepeat, order, count, totals: () => list.groupReader.totals(query) });
}

function checkDimensions(by: readonly string[]): void {
  if (by.length > mostDimensions)
    throw new InvalidInputError(
      'by',
      by,
      `is ${by.length} dimensions; a list is counted by ${mostDimensions} at most.`,
    );
  if (by.length === 0 || new Set(by).size < by.length)
    throw new InvalidInputError('by', by, 'is not one dimension, or several different ones.');
}

function sizeOf(first: GroupsArgs['first']): number {
  if (first == null) return mostGroups;
  if (first < 1 || first > mostGroups) throw new InvalidInputError('first', first, `is not from 1 to ${mostGroups}.`);
  return first;
}

function chosenOf(
  { name, byName }: Dimensions,
  by: readonly string[],
  { facts, settle }: HubContext,
): Promise<Chosen[]> {
  const chosen = by.map((each) => ({ name: each, dimension: byName[each] as Dimension }));
  for (const { name: each, dimension } of chosen) {
    const refusal = dimension.audience && refusalOf([dimension.audience], facts, `${name}Dimension.${each}`);
    if (refusal) throw refusal;
  }
  return Promise.all(
    chosen.map(async (each) => {
      const { lines, linesThen } = each.dimension;
      const path = `by.${each.name}`;
      if (linesThen) return { ...each, lines: await settle.spans(linesThen, path) };
      return { ...each, lines: lines ? await settle.lines(lines, path) : null };
    }),
  );
}

function columnsOf(chosen: readonly Chosen[], joined: JoinedLinks | null, clocks: Clocks): GroupColumn[] {
  return chosen.map(({ dimension: { value, links, table }, lines }, at) => {
    const isListed = table !== undefined && table === joined?.table;
    const first = table === undefined ? at : chosen.findIndex((each) => each.dimension.table === table);
    const alias = isListed ? joined.alias : `g${first}`;
    const own = isListed || first !== at ? null : (links?.(clocks, alias) ?? null);
    return lined({ value: value(clocks, alias), links: own, isExclusive: own === null }, lines, `lines${at}`);
  });
}

/** The same, counted by the lines of its values. */
function lined({ value, links, isExclusive }: GroupColumn, lines: Chosen['lines'], alias: string): GroupColumn {
  if (!lines) return { value, links, isExclusive };
  const joined = lines.joined(value, alias);
  return {
    value: lines.head(value, alias),
    links: links ? sql`${links} LEFT JOIN ${joined}` : joined,
    isExclusive: isExclusive && lines.isExclusive,
  };
}

function toGroup({ values, count }: GroupRow, chosen: readonly Chosen[], sent: object | null): Group {
  const found = chosen.map((each, at) => ({ ...each, value: shown(each.dimension, values[at] ?? null) }));
  const keys = found.map(({ name, dimension: { labels }, value }) => {
    const text = value === null ? null : String(value);
    return { dimension: name, value: text, label: labels && text !== null ? labelOf(labels, text) : null };
  });
  const plain = keys.filter((_key, at) => !found[at]?.dimension.record);
  const byName = Object.fromEntries(plain.map((key) => [fieldOf(key.dimension), key.value]));
  return {
    ...byName,
    keys,
    count,
    // Written where it is asked for: whoever counts by what another subgraph tells takes thousands without it.
    get filter() {
      const filter = narrowed(sent, conditionsOf(found));
      return isTooLarge(filter) ? null : JSON.stringify(filter);
    },
  };
}

function shown({ isFlag }: Dimension, value: GroupValue): Found['value'] {
  return isFlag && value !== null ? Boolean(Number(value)) : value;
}
