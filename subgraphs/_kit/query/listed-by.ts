import type { AskedRecord } from './asked-record.ts';
import { argumentsOf, isWithin } from './list-arguments.ts';
import type { Filter, Placed, Told } from './placed.ts';

/** A record, and one that it names. */
interface Named {
  readonly one: AskedRecord;
  readonly record: AskedRecord;
}

/**
 * That lists of the record that a condition names have what names it: what is asked of such a list must leave room for
 * that.
 * @param holding what must hold of the record that is named
 * @param field the condition
 */
export function listedBy(holding: readonly Placed[], field: string, { one, record }: Named, day: string): Placed[] {
  const { table, scope, input } = record;
  const asked = record.holding.filter((each) => isOfItself(each, record) && each.field !== field);
  const own: Filter = { and: asked.map((each) => ({ [each.field]: each.value })) };
  return holding.flatMap((each): Placed[] => {
    const list = table.listOf(one.input, each.field);
    if (!list || list.filter !== input || table.parentIn(list) !== field) return [];
    const given = argumentsOf(list, each, day);
    if (!isWithin(scope.given ?? { ...given, values: {} }, given)) return [];
    const beside = Object.entries(each.value as Filter).filter(([name]) => list.takes.has(name));
    return [{ ...each, value: { ...Object.fromEntries(beside), some: own }, told: toldOf(asked) }];
  });
}

/** By a value of its own: what else is asked of it may lead back here. */
function isOfItself({ field, told }: Placed, { table, input }: AskedRecord): boolean {
  return told === undefined && table.kindOf(input, field) !== undefined;
}

/** What is asked of it, as it was written; that it is listed is written nowhere. */
function toldOf([first, ...others]: readonly Placed[]): Told {
  if (!first) return { place: '', value: null };
  if (others.length === 0) return { place: first.place, value: first.value };
  const all = [first, ...others].map((each) => [each.field, each.value] as const);
  return { place: first.place.replace(/\.\w+$/, ''), value: Object.fromEntries(all) };
}
