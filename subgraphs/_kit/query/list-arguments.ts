import type { Bound } from '../across/declared.ts';
import type { LinkedList } from '../across/filter-table.ts';
import type { AskedRecord } from './asked-record.ts';
import { narrowing } from './narrowing.ts';
import type { Filter, Placed } from './placed.ts';

/** What a list is given beside its filter. */
export interface ListArguments {
  /** Where they stand; null: they are the arguments of the question themselves. */
  readonly place: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** The day that is asked about. */
  readonly day: string;
}

/** A filter, and of which part of a list it is. */
export interface Scope {
  readonly input: string;
  /** The list's own arguments; null of records that are named, whatever a list leaves out. */
  readonly given: ListArguments | null;
  readonly under?: Parent | undefined;
}

/** The record whose list it is, and the condition on what is listed that names it. */
export interface Parent {
  readonly by: string;
  readonly record: AskedRecord;
}

/** Those that stand beside what is asked of a list under a record, or are its defaults. */
export function argumentsOf(
  { takes }: LinkedList,
  { value, place }: Pick<Placed, 'value' | 'place'>,
  day: string,
): ListArguments {
  const given = value as Filter;
  const values = [...takes].map(([name, { byDefault }]) => [name, given[name] ?? byDefault] as const);
  return { place, values: Object.fromEntries(values), day };
}

/** Whether all that is listed with some arguments is listed with others, too. */
export function isWithin(some: ListArguments, others: ListArguments): boolean {
  return Object.entries(others.values).every(
    ([name, value]) => value === some.values[name] || value === narrowing[name],
  );
}

/** What they say of a value, where there is one. */
export function boundBy(given: ListArguments | null, bound: Bound | null): Omit<Placed, 'field'>[] {
  if (!bound || !given || given.values[bound.argument] !== bound.value) return [];
  const { argument, value, operator } = bound;
  const { place: beside, day } = given;
  const place = beside === null ? argument : `${beside}.${argument}`;
  return [{ value: { [operator]: day }, place, told: { place, value, remark: ` (on ${day})` }, isOfMissing: true }];
}
