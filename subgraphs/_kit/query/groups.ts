import { refusalOf } from '../access/guard.ts';
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
  readonly grouped: (columns: readonly GroupColumn[], by: readonly string[]) => Promise<readonly GroupRow[]>;
  /** The links that the list is joined to already. */
  readonly joined: JoinedLinks | null;
  /** The filter of the list as it was sent. */
  readonly sent: object | null;
}

/** @param count how many rows the whole list has */
export async function groupsOf(
  list: Omit<Countable, 'totalCount'>,
  count: () => Countable['totalCount'],
  { name, byName }: Dimensions,
  by: readonly string[],
  { clocks, facts }: HubContext,
): Promise<Groups> {
  if (by.length === 0 || by.length > mostDimensions || new Set(by).size < by.length)
    throw new InvalidInputError('by', by, `is not one dimension, or two or three different ones.`);
  const chosen = by.map((each) => byName[each] as Dimension);
  for (const [at, { audience }] of chosen.entries()) {
    const refusal = audience && refusalOf([audience], facts, `${name}Dimension.${by[at]}`);
    if (refusal) throw refusal;
  }
  const columns = columnsOf(chosen, list.joined, clocks);
  const rows = await list.grouped(columns, by);
  if (rows.length > mostGroups) throw new TooManyGroupsError(rows.length);
  return {
    nodes: rows.map((row) => toGroup(row, by, chosen, list.sent)),
    get distinctCount() {
      return count();
    },
    summedCount: rows.reduce((sum, row) => sum + row.count, 0),
    isExclusive: columns.every(({ links }) => !links),
  };
}

function columnsOf(chosen: readonly Dimension[], joined: JoinedLinks | null, clocks: Clocks): GroupColumn[] {
  return chosen.map(({ value, links, table }, at) => {
    if (table !== undefined && table === joined?.table) return { value: value(clocks, joined.alias), links: null };
    const first = table === undefined ? at : chosen.findIndex((each) => each.table === table);
    const alias = `g${first}`;
    return { value: value(clocks, alias), links: first === at ? (links?.(clocks, alias) ?? null) : null };
  });
}

function toGroup(
  { values, count }: GroupRow,
  by: readonly string[],
  chosen: readonly Dimension[],
  sent: object | null,
): Group {
  const keys = chosen.map(({ labels }, at) => {
    const value = values[at] == null ? null : String(values[at]);
    return { dimension: by[at] as string, value, label: labels && value !== null ? labelOf(labels, value) : null };
  });
  const records = chosen.flatMap(({ record }, at) => {
    const id = keys[at]?.value;
    return record && id != null ? [[record.field, record.of(id)] as const] : [];
  });
  const filter = JSON.stringify(narrowed(sent, conditionsOf(chosen, values)));
  return { ...Object.fromEntries(records), keys, count, filter };
}

/** Several dimensions of one link become one condition on it; where there is no link, none has a value. */
function conditionsOf(chosen: readonly Dimension[], values: readonly GroupValue[]): object[] {
  const linked = chosen.flatMap(({ sameLink }, at) =>
    sameLink && values[at] !== null ? [{ sameLink, value: values[at] }] : [],
  );
  if (linked.length < 2) return chosen.map((each, at) => meeting(each, values[at] ?? null));
  const others = chosen.flatMap((each, at) => (each.sameLink ? [] : [meeting(each, values[at] ?? null)]));
  const onLink = Object.fromEntries(linked.map(({ sameLink: [, field], value }) => [field, { eq: value }]));
  return [...others, { [linked[0]?.sameLink[0] ?? '']: onLink }];
}

function meeting({ condition, conditionOf }: Dimension, value: GroupValue): object {
  const meets = value === null ? { isNull: true } : { eq: value };
  return { [condition]: conditionOf?.(meets) ?? meets };
}

/** Beside what was sent, and no deeper than that. */
function narrowed(sent: object | null, conditions: readonly object[]): object {
  const { and, ...others } = (sent ?? {}) as { readonly and?: readonly object[] | null };
  return { ...others, and: [...(and ?? []), ...conditions] };
}
