import sql from 'sql-template-tag';
import { refusalOf } from '../access/guard.ts';
import type { LineSet } from '../across/line-set.ts';
import type { HubContext } from '../context.ts';
import { InvalidInputError } from '../errors.ts';
import { labelOf } from '../labels.ts';
import type { Clocks } from '../clocks.ts';
import type { Connection } from './connection.ts';
import type { Dimension, Dimensions } from './dimensions.ts';
import { mostGroups, TooManyGroupsError, type GroupColumn, type GroupRow, type GroupValue } from './groups.sql.ts';
import type { Group, Groups } from './groups.type.ts';

const mostDimensions = 3;

export interface JoinedLinks {
  readonly table: string;
  readonly alias: string;
}

/** What a page of a list can tell of the whole of it. */
export interface Countable extends Pick<Connection<unknown>, 'totalCount'> {
  readonly grouped: (
    columns: readonly GroupColumn[],
    by: readonly string[],
    most: number,
  ) => Promise<readonly GroupRow[]>;
  /** The links that the list is joined to already. */
  readonly joined: JoinedLinks | null;
  /** The filter of the list as it was sent. */
  readonly sent: object | null;
}

/** A dimension as one request counts by it. */
interface Chosen {
  readonly name: string;
  readonly dimension: Dimension;
  readonly lines: LineSet | null;
}

/** @param count how many rows the whole list has */
export async function groupsOf(
  list: Omit<Countable, 'totalCount'>,
  count: () => Countable['totalCount'],
  dimensions: Dimensions,
  by: readonly string[],
  context: HubContext,
): Promise<Groups> {
  if (by.length === 0 || by.length > mostDimensions || new Set(by).size < by.length)
    throw new InvalidInputError('by', by, `is not one dimension, or two or three different ones.`);
  const chosen = await chosenOf(dimensions, by, context);
  const columns = columnsOf(chosen, list.joined, context.clocks);
  // Other subgraphs count by what they are told: theirs are as many as there are.
  const most = context.caller.isPeer ? 1_000_000 : mostGroups;
  const rows = await list.grouped(columns, by, most);
  if (rows.length > most) throw new TooManyGroupsError(rows.length);
  return {
    nodes: rows.map((row) => toGroup(row, chosen, list.sent)),
    get distinctCount() {
      return count();
    },
    summedCount: rows.reduce((sum, row) => sum + row.count, 0),
    isExclusive: columns.every((column) => column.isExclusive),
  };
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
      const { lines } = each.dimension;
      return { ...each, lines: lines ? await settle.lines(lines, `by.${each.name}`) : null };
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
function lined({ value, links, isExclusive }: GroupColumn, lines: LineSet | null, alias: string): GroupColumn {
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
  const records = found.flatMap(({ dimension: { record } }, at) => {
    const id = keys[at]?.value;
    return record && id != null ? [[record.field, record.of(id)] as const] : [];
  });
  const filter = JSON.stringify(narrowed(sent, conditionsOf(found)));
  return { ...Object.fromEntries(records), keys, count, filter };
}

type Found = Chosen & { readonly value: GroupValue | boolean };

function shown({ isFlag }: Dimension, value: GroupValue): Found['value'] {
  return isFlag && value !== null ? Boolean(Number(value)) : value;
}

/** Several dimensions of one link become one condition on it; where there is no link, none has a value. */
function conditionsOf(found: readonly Found[]): object[] {
  const linked = found.filter(({ dimension, value, lines }) => dimension.sameLink && (value !== null || lines));
  if (linked.length < 2 || linked.every(({ value }) => value === null)) return found.map(meeting);
  const others = found.filter((each) => !linked.includes(each)).map(meeting);
  return [...others, { [linked[0]?.dimension.sameLink?.[0] ?? '']: { and: linked.map(onLink) } }];
}

function meeting(found: Found): object {
  const { condition, conditionOf, sameLink } = found.dimension;
  if (!found.lines) {
    const meets = found.value === null ? { isNull: true } : { eq: found.value };
    return { [condition]: conditionOf?.(meets) ?? meets };
  }
  const missing = { [condition]: { isNull: true } };
  if (!sameLink) return found.value === null ? missing : found.lines.meeting(condition, String(found.value));
  const link = { [sameLink[0]]: onLink(found) };
  return found.value === null ? { or: [missing, link] } : link;
}

/** What the link has; one to what is in no line has no value, too. */
function onLink({ dimension: { sameLink }, value, lines }: Found): object {
  const field = sameLink?.[1] ?? '';
  return lines ? lines.meeting(field, value === null ? null : String(value)) : { [field]: { eq: value } };
}

/** Beside what was sent, and no deeper than that. */
function narrowed(sent: object | null, conditions: readonly object[]): object {
  const { and, ...others } = (sent ?? {}) as { readonly and?: readonly object[] | null };
  return { ...others, and: [...(and ?? []), ...conditions] };
}
