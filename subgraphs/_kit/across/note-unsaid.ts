import type { HubContext } from '../context.ts';
import { listOf } from '../query/exclusion.ts';
import type { Filter } from '../query/placed.ts';
import type { FilterTable } from './filter-table.ts';
import { someHere, someId, type Whole } from './whole-lists.ts';

/** A condition that leaves out what nobody can say, and the same question with that in its place. */
export interface Unsaid {
  readonly place: string;
  readonly asked: unknown;
  /** The value of what nobody can say. */
  readonly value: string;
  /** The way of asking about a list in which `some` has to stand, so that what has such is listed. */
  readonly within?: string | undefined;
  readonly instead: Filter;
}

interface At {
  readonly filter: Filter;
  readonly input: string;
  readonly place: string;
}

/** Of conditions that must hold; who shuts such a value out by a `not` knows of it. */
export function unsaidIn(filter: Filter, input: string, table: FilterTable, path = 'filter'): Unsaid[] {
  return Object.entries(filter).flatMap(([field, condition]): Unsaid[] => {
    const at = { filter, input, place: `${path}.${field}` };
    if (condition == null) return [];
    if (field === 'and') return withinAll(at, table);
    const inner = withinPart(field, at, table);
    if (inner !== null) return inner.map((found) => ({ ...found, instead: { ...filter, [field]: found.instead } }));
    const { unsaid: value = null } = table.declaredOf(input, field) ?? {};
    const asked = listedIn(condition as Filter);
    if (value === null || asked === null || asked.includes(value)) return [];
    return [{ place: at.place, asked: condition, value, instead: { ...filter, [field]: { eq: value } } }];
  });
}

function withinAll({ filter, input, place }: At, table: FilterTable): Unsaid[] {
  const all = listOf(filter['and']);
  return all.flatMap((each, at) =>
    unsaidIn(each as Filter, input, table, `${place}.${at}`).map((found) => {
      return { ...found, instead: { ...filter, and: all.with(at, found.instead) } };
    }),
  );
}

/** Of a list, of a record that is named, or of what takes arguments; null where the condition is on a value. */
function withinPart(field: string, { filter, input, place }: At, table: FilterTable): Unsaid[] | null {
  const condition = filter[field] as Filter;
  const list = table.listOf(input, field);
  if (list) return withinList(condition, list.filter, table, place);
  const values = table.inputOf(input, field) ?? '';
  const record = table.recordOf(values, 'is');
  if (record && condition['is'] != null)
    return unsaidIn(condition['is'] as Filter, record.input, table, `${place}.is`).map((found) => {
      return { ...found, instead: { ...condition, is: found.instead } };
    });
  return table.has(values) && !table.isOfValues(values) ? unsaidIn(condition, values, table, place) : null;
}

/** What has some that nobody can say is counted wrongly in whatever way it is asked about. */
function withinList(condition: Filter, input: string, table: FilterTable, place: string): Unsaid[] {
  const { some, none, every, count, ...given } = condition;
  const parts = { some, none, every, 'count.of': (count as Filter | null | undefined)?.['of'] };
  return Object.entries(parts).flatMap(([name, part]) =>
    part == null
      ? []
      : unsaidIn(part as Filter, input, table, `${place}.${name}`).map((found) => {
          const within = name === 'some' ? found.within : name;
          return { ...found, within, instead: { ...given, some: found.instead } };
        }),
  );
}

function listedIn({ eq, in: some }: Filter): readonly unknown[] | null {
  if (eq != null) return [eq];
  return some == null ? null : listOf(some);
}

type Arguments = Readonly<Record<string, unknown>>;

/** How a list is read by other arguments; it gives its page, or a promise of it. */
type ReadList = (args: Arguments) => unknown;

/**
 * Says of a list that there is something of which nobody can say whether it belongs there.
 * @param isWhole the list is of everything, and not under a record
 */
export async function noteUnsaid(
  of: string,
  conditions: readonly Unsaid[],
  { read, isWhole }: { readonly read: ReadList; readonly isWhole: boolean },
  { notes, settle }: Pick<HubContext, 'notes' | 'settle'>,
): Promise<void> {
  for (const each of conditions) {
    const page = { filter: each.instead, first: 1, last: null, before: null };
    const some = isWhole ? await idsOf(read({ ...page, after: someHere })) : [someId];
    const isSure = some[0] !== someId && (some.length > 0 || !settle.hasCut);
    const isThere = isSure ? some.length > 0 : await isAny(read({ ...page, after: null }));
    if (isThere) notes.unsaid(of, each);
  }
}

/** What can't be asked here has failed for the list itself. */
async function idsOf(list: unknown): Promise<readonly string[]> {
  return Promise.resolve(list as Promise<Whole>)
    .then((page) => page.everyId())
    .catch(() => [someId]);
}

async function isAny(list: unknown): Promise<boolean> {
  return Promise.resolve(list as Promise<{ readonly nodes: readonly unknown[] }>)
    .then(({ nodes }) => nodes.length > 0)
    .catch(() => false);
}
