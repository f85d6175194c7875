import sql, { join, raw, type Sql } from 'sql-template-tag';
import { IdSet } from '../across/id-set.ts';
import { InvalidInputError } from '../errors.ts';
import { fold } from '../fold.ts';
import { checkSize } from './filter-size.ts';
import type { ListArgs } from './list.args.ts';
import type { ListQuery, OrderBy } from './list.ts';
import { Certainty, type PartialDateFilter, type ValueFilter } from './filter.inputs.ts';

/** So many values a client may list in one condition. */
export const largestList = 100;
const longestText = 200;
const deepestFilter = 5;

/** Turns the conditions on one field into SQL; `path` is the field's place in the filter, for messages. */
export interface Condition {
  (value: never, path: string): Sql;
  /** The column that it is on, where that is all that it is on. */
  readonly column?: string;
}

export type FilterSpec = Readonly<Record<string, Condition>>;

type FilterInput = Readonly<Record<string, unknown>>;

/** Compiles `{ field: …, and: […], or: […], not: … }`. Everything given must hold; an empty filter holds always. */
export function compileFilter(filter: object | null | undefined, spec: FilterSpec, path = 'filter', depth = 1): Sql {
  if (depth > deepestFilter) throw new InvalidInputError(path, depth, `is nested deeper than ${deepestFilter} levels.`);
  const nested = (each: object, place: string) => compileFilter(each, spec, place, depth + 1);
  const conditions = Object.entries((filter ?? {}) as FilterInput).flatMap(([field, value]): Sql[] => {
    if (value === null || value === undefined) return [];
    const place = `${path}.${field}`;
    const each = () => limited(value as object[], place).map((one, index) => nested(one, `${place}.${index}`));
    if (field === 'and') return each();
    if (field === 'or') return [anyOf(each())];
    if (field === 'not') return [sql`NOT COALESCE((${nested(value, place)}), 0)`];
    const condition = spec[field];
    if (!condition) throw new Error(`${place} has no condition.`);
    return [condition(value as never, place)];
  });
  return allOf(conditions);
}

/** What a list's arguments ask for, ready for SQL; `id` is the column that `ids` speaks of. */
export function listQuery<Filter>(args: ListArgs<Filter>, spec: FilterSpec, id: string, byDefault: OrderBy): ListQuery {
  const ids = args.ids == null ? [] : [oneOf(raw(id), limited(args.ids, 'ids'))];
  checkSize(args.filter);
  const where = allOf([...ids, compileFilter(args.filter as object | null, spec)]);
  return { page: args, orderBy: args.orderBy ?? byDefault, where, sent: args.filter as object | null, spec };
}

export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${join(conditions, ' AND ')})`;
}

export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`1 = 0` : sql`(${join(conditions, ' OR ')})`;
}

/** Values compared as they are: ids, codes, numbers, days. */
export function exact(column: string): Condition {
  const condition: Condition = (filter: ValueFilter<string>, path) => compare(raw(column), filter, path, (id) => id);
  return Object.assign(condition, { column });
}

/** Yes or no, which both databases store as 1 and 0. */
export function flag(column: string): Condition {
  return (filter: ValueFilter<boolean>, path) => compare(raw(column), filter, path, Number);
}

/** Text compared folded: `column` holds `fold(text)`. */
export function folded(column: string): Condition {
  return (filter: ValueFilter<string>, path) => {
    const key = raw(column);
    const like = (operator: 'contains' | 'startsWith', pattern: (text: string) => string): Sql[] => {
      const text = filter[operator];
      if (text == null) return [];
      return [sql`${key} LIKE ${pattern(escapeLike(foldChecked(text, `${path}.${operator}`)))} ESCAPE '!'`];
    };
    return allOf([
      compare(key, filter, path, (value) => foldChecked(value, path)),
      ...like('contains', (text) => `%${text}%`),
      ...like('startsWith', (text) => `${text}%`),
    ]);
  };
}

/**
 * One of the rows that belong to the record: `rows` is `<table> WHERE <it belongs to the record>`. `eq` and `in` ask
 * for one of them, `not` for none of them, `isNull` for a record that has none at all.
 * @param turned that the record is one of those that the rows with a condition name: begins with the rows
 */
export function amongAny(column: string, rows: Sql, turned?: (condition: Sql) => Sql): Condition {
  const key = raw(column);
  const has = (condition: Sql) => sql`EXISTS (SELECT 1 FROM ${rows} AND ${condition})`;
  const any = has(sql`1 = 1`);
  const found = (ids: IdSet) => (ids.isFew && turned ? turned(ids.holds(key)) : ids.holdsOneOf(rows, key));
  const among = (values: readonly string[] | IdSet, path: string) =>
    values instanceof IdSet ? found(values) : has(listed(key, values, path, (id) => id));
  return (filter: ValueFilter<string>, path) =>
    allOf([
      ...(filter.eq == null ? [] : [has(oneOf(key, [filter.eq]))]),
      ...(filter.in == null ? [] : [among(filter.in, path)]),
      ...(filter.not == null ? [] : [sql`NOT ${has(oneOf(key, [filter.not]))}`]),
      ...(filter.isNull == null ? [] : [filter.isNull ? sql`NOT ${any}` : any]),
    ]);
}

/** The same over several texts, folded: `column` holds their `foldList` or `foldAll`. Has no ranges. */
export function foldedAny(column: string): Condition {
  const key = raw(column);
  const like = (text: string, path: string, pattern: (text: string) => string) =>
    sql`${key} LIKE ${pattern(escapeLike(foldChecked(text, path)))} ESCAPE '!'`;
  const whole = (text: string) => `%\n${text}\n%`;
  return (filter: ValueFilter<string>, path) => {
    const { eq, not, contains, startsWith } = filter;
    const listed = filter.in == null ? null : limited(filter.in, path);
    return allOf([
      ...(eq == null ? [] : [like(eq, path, whole)]),
      ...(listed === null ? [] : [anyOf(listed.map((text) => like(text, path, whole)))]),
      ...(not == null ? [] : [sql`(${key} IS NULL OR NOT ${like(not, path, whole)})`]),
      ...(contains == null ? [] : [like(contains, `${path}.contains`, (text) => `%${text || '\n'}%`)]),
      ...(startsWith == null ? [] : [like(startsWith, `${path}.startsWith`, (text) => `%\n${text}%`)]),
      ...(filter.isNull == null ? [] : [sql`COALESCE(${key}, '') ${raw(filter.isNull ? '=' : '<>')} ''`]),
    ]);
  };
}

/** How a text must lie to what stands for it with all that follows it; tab < line end < vertical tab < any of a text. */
const ranges = { lt: ['<', '\t'], lte: ['<', '\v'], gt: ['>', '\v'], gte: ['>', '\t'] } as const;

/** The same over a text in its languages, with ranges: `column` holds `foldAll` of at most three texts. */
export function foldedLocalized(column: string): Condition {
  const others = foldedAny(column);
  const after = (texts: string) => `SUBSTR(${texts}, INSTR(${texts}, '\n') + 1)`;
  const first = `SUBSTR(${column}, 2)`;
  const eachWithRest = [first, after(first), after(after(first))].map((texts) => raw(texts));
  return (filter: ValueFilter<string>, path) => {
    const limits = (['lt', 'lte', 'gt', 'gte'] as const).flatMap((operator) => {
      const value = filter[operator];
      return value == null ? [] : [[ranges[operator][0], foldChecked(value, path) + ranges[operator][1]] as const];
    });
    const meets = (texts: Sql) => limits.map(([sign, limit]) => sql`${texts} ${raw(sign)} ${limit}`);
    const oneMeets = eachWithRest.map((texts) => allOf([sql`${texts} <> ''`, ...meets(texts)]));
    return allOf([others(filter as never, path), ...(limits.length === 0 ? [] : [anyOf(oneMeets)])]);
  };
}

/** A partial date in the columns `<column>_earliest` and `<column>_latest`. */
export function partialDate(column: string): Condition {
  return (filter: PartialDateFilter, path) => {
    const possible = filter.certainty === Certainty.POSSIBLE;
    const [earliest, latest] = [raw(`${column}_earliest`), raw(`${column}_latest`)];
    const [low, high] = possible ? [latest, earliest] : [earliest, latest];
    const days = filter.in == null ? [] : limited(filter.in, path);
    const equal = (day: string) => sql`(${low} >= ${day} AND ${high} <= ${day})`;
    return allOf([
      ...(filter.eq == null ? [] : [equal(filter.eq)]),
      ...(filter.in == null ? [] : [anyOf(days.map(equal))]),
      ...(filter.not == null
        ? []
        : [
            sql`(${earliest} IS NULL OR ${possible ? sql`${earliest} < ${latest} OR ` : sql``}NOT (${latest} >= ${filter.not} AND ${earliest} <= ${filter.not}))`,
          ]),
      ...(filter.lt == null ? [] : [sql`${high} < ${filter.lt}`]),
      ...(filter.lte == null ? [] : [sql`${high} <= ${filter.lte}`]),
      ...(filter.gt == null ? [] : [sql`${low} > ${filter.gt}`]),
      ...(filter.gte == null ? [] : [sql`${low} >= ${filter.gte}`]),
      ...nullness(earliest, filter.isNull),
    ]);
  };
}

/** The conditions of a value filter on any SQL expression. */
export function compare<T extends string | number | boolean>(
  key: Sql,
  filter: ValueFilter<T>,
  path: string,
  encode: (value: T) => string | number,
): Sql {
  const single = (operator: 'lt' | 'lte' | 'gt' | 'gte', sign: string): Sql[] => {
    const value = filter[operator];
    return value == null ? [] : [sql`${key} ${raw(sign)} ${encode(value)}`];
  };
  return allOf([
    ...(filter.eq == null ? [] : [oneOf(key, [encode(filter.eq)])]),
    ...(filter.in == null ? [] : [listed(key, filter.in, path, encode)]),
    ...(filter.not == null ? [] : [sql`(${key} IS NULL OR NOT ${oneOf(key, [encode(filter.not)])})`]),
    ...single('lt', '<'),
    ...single('lte', '<='),
    ...single('gt', '>'),
    ...single('gte', '>='),
    ...nullness(key, filter.isNull),
  ]);
}

/** One of those that a client lists, or of those that others have found. */
function listed<T extends string | number | boolean>(
  key: Sql,
  values: readonly T[] | IdSet,
  path: string,
  encode: (value: T) => string | number,
): Sql {
  return values instanceof IdSet ? values.holds(key) : oneOf(key, limited(values, path).map(encode));
}

/** Equal to one of these; to none where there are none. */
export function oneOf(key: Sql, values: readonly (string | number)[]): Sql {
  return values.length === 0 ? sql`1 = 0` : sql`${key} IN (${join(values.map(unpadded))})`;
}

/** MySQL overlooks spaces at the end, SQLite does not; no stored value has any, so such a value equals none. */
function unpadded(value: string | number): string | number {
  return typeof value === 'string' && value.endsWith(' ') ? `${value}\u0001` : value;
}

export function nullness(key: Sql, isNull: boolean | null | undefined): Sql[] {
  if (isNull == null) return [];
  return [isNull ? sql`${key} IS NULL` : sql`${key} IS NOT NULL`];
}

export function limited<T>(values: readonly T[], path: string): readonly T[] {
  if (values.length > largestList)
    throw new InvalidInputError(path, values.length, `values are more than ${largestList}.`);
  return values;
}

function foldChecked(text: string, path: string): string {
  if (text.length > longestText)
    throw new InvalidInputError(path, `${text.slice(0, 20)}…`, `is longer than ${longestText} characters.`);
  return fold(text);
}

function escapeLike(text: string): string {
  return text.replace(/[!%_]/g, (special) => `!${special}`);
}
