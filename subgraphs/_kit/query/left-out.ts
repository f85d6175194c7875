import type { FilterTable } from '../across/filter-table.ts';
import { manners, type Filter } from './placed.ts';

/** A condition that is written and asks nothing. */
export interface LeftOut {
  readonly place: string;
  /** Null, or what has nothing in it. */
  readonly value: unknown;
  /** How to ask for what is missing; null where nothing can be. */
  readonly instead: '`isNull: true`' | '`none: {}`' | null;
}

/**
 * Conditions of a filter that are null, or that have nothing in them to compare with: what a client makes of a variable
 * without a value. A filter that is null as a whole is none.
 */
export function leftOutOf(filter: unknown, input: string, table: FilterTable, path = 'filter'): LeftOut[] {
  if (typeof filter !== 'object' || filter === null) return [];
  return Object.entries(filter as Filter).flatMap(([name, value]): LeftOut[] => {
    const [place, of] = [`${path}.${name}`, table.inputOf(input, name) ?? ''];
    if (value == null)
      return isCondition(name, input, table) ? [{ place, value: null, instead: insteadOf(name, input, table) }] : [];
    if (!table.has(of)) return [];
    if (asksNothing(value as Filter, of, table)) return [{ place, value, instead: insteadOf(name, input, table) }];
    if (Array.isArray(value)) return value.flatMap((each, at) => leftOutOf(each, of, table, `${place}.${at}`));
    return leftOutOf(value, of, table, place);
  });
}

/** What is counted, and for whom and which day something holds, may be left to the hub. */
function isCondition(name: string, input: string, table: FilterTable): boolean {
  if (isCount(input, table)) return name !== 'of';
  return table.isOfValues(input) || table.has(table.inputOf(input, name) ?? '');
}

function asksNothing(value: Filter, input: string, table: FilterTable): boolean {
  const asked = Object.keys(value).filter((name) => !manners.includes(name) && name !== 'of');
  return asked.length === 0 && (table.isOfValues(input) || isCount(input, table) || isList(input, table));
}

function insteadOf(name: string, input: string, table: FilterTable): LeftOut['instead'] {
  const inputs = [input, table.inputOf(input, name) ?? ''];
  if (inputs.some((each) => table.isOfValues(each))) return '`isNull: true`';
  return inputs.some((each) => isList(each, table)) ? '`none: {}`' : null;
}

function isCount(input: string, table: FilterTable): boolean {
  return table.inputOf(input, 'of') !== undefined;
}

function isList(input: string, table: FilterTable): boolean {
  return table.inputOf(input, 'every') !== undefined;
}
