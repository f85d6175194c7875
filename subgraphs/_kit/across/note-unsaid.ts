import type { HubContext } from '../context.ts';
import { listOf } from '../query/exclusion.ts';
import type { Filter } from '../query/placed.ts';
import type { FilterTable } from './filter-table.ts';

/** A condition that leaves out what nobody can say, and the same question with that in its place. */
export interface Unsaid {
  readonly place: string;
  readonly asked: unknown;
  /** The value of what nobody can say. */
  readonly value: string;
  readonly instead: Filter;
}

/** Of conditions that must hold; who shuts such a value out by a `not` knows of it. */
export function unsaidIn(filter: Filter, input: string, table: FilterTable, path = 'filter'): Unsaid[] {
  return Object.entries(filter).flatMap(([field, condition]): Unsaid[] => {
    const place = `${path}.${field}`;
    if (condition == null) return [];
    if (field === 'and') return withinAll(filter, input, table, place);
    const { unsaid: value = null } = table.declaredOf(input, field) ?? {};
    const asked = listedIn(condition as Filter);
    if (value === null || asked === null || asked.includes(value)) return [];
    return [{ place, asked: condition, value, instead: { ...filter, [field]: { eq: value } } }];
  });
}

function withinAll(filter: Filter, input: string, table: FilterTable, place: string): Unsaid[] {
  const all = listOf(filter['and']);
  return all.flatMap((each, at) =>
    unsaidIn(each as Filter, input, table, `${place}.${at}`).map((found) => {
      return { ...found, instead: { ...filter, and: all.with(at, found.instead) } };
    }),
  );
}

function listedIn({ eq, in: some }: Filter): readonly unknown[] | null {
  if (eq != null) return [eq];
  return some == null ? null : listOf(some);
}

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Says of a list that there is something of which nobody can say whether it belongs there.
 * @param list how it is read by other arguments
 */
export async function noteUnsaid(
  of: string,
  conditions: readonly Unsaid[],
  list: (args: Arguments) => unknown,
  { notes }: Pick<HubContext, 'notes'>,
): Promise<void> {
  const first = { first: 1, last: null, after: null, before: null };
  for (const each of conditions) {
    // What can't be asked here has failed for the list itself.
    const found = await Promise.resolve(list({ filter: each.instead, ...first })).catch(() => null);
    const { nodes = [] } = (found ?? {}) as { readonly nodes?: readonly unknown[] };
    if (nodes.length > 0) notes.unsaid(of, each);
  }
}
