import type { Bound } from '../across/declared.ts';
import type { LinkedList } from '../across/filter-table.ts';
import type { Atom } from './exclusion.ts';
import type { Filter, Placed } from './placed.ts';

/** What a list is given beside its filter. */
export interface ListArguments {
  /** Where they stand; null: they are the arguments of the question themselves. */
  readonly place: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** The day that is asked about. */
  readonly day: string;
}

/** Those that stand beside what is asked of a list under a record, or are its defaults. */
export function argumentsOf({ takes }: LinkedList, { value, place }: Placed, day: string): ListArguments {
  const given = value as Filter;
  const values = [...takes].map(([name, { byDefault }]) => [name, given[name] ?? byDefault] as const);
  return { place, values: Object.fromEntries(values), day };
}

/** What they say of a value, beside the conditions on it; nothing where it may be missing. */
export function boundFor(atoms: readonly Atom[], bound: Bound | null | undefined, given: ListArguments | null): Atom[] {
  if (!bound || !given || given.values[bound.argument] !== bound.value) return [];
  if (atoms.some(({ operator, value }) => operator === 'isNull' && value === true)) return [];
  const { argument, value: sent, operator } = bound;
  const { place, day } = given;
  return [
    { place: place === null ? argument : `${place}.${argument}`, operator, value: day, sent, remark: ` (on ${day})` },
  ];
}
