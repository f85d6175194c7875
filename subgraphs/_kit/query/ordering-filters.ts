import type { FilterTable, LinkedList } from '../across/filter-table.ts';
import type { Filter } from './placed.ts';

/** A filter by whose counts a list is ordered. */
export interface OrderingFilter {
  readonly list: LinkedList;
  readonly filter: Filter;
  readonly place: string;
  /** What stands beside it, with what the counted list is given. */
  readonly beside: { readonly value: Filter; readonly place: string };
}

/** Those of an order, also behind records that it names. */
export function orderingFilters(order: Filter, input: string, table: FilterTable, path = 'orderBy'): OrderingFilter[] {
  return Object.entries(order).flatMap(([name, value]) => {
    if (value == null) return [];
    const [part, place] = [value as Filter, `${path}.${name}`];
    const record = table.recordOf(input, name);
    if (record) return orderingFilters(part, record.input, table, place);
    return name === 'count' ? counted(part, table.inputOf(input, name) ?? '', table, place) : [];
  });
}

function counted(value: Filter, input: string, table: FilterTable, place: string): OrderingFilter[] {
  return Object.entries(value).flatMap(([name, filter]) => {
    const list = table.listOf(input, name);
    if (!list || filter == null) return [];
    return [{ list, filter: filter as Filter, place: `${place}.${name}`, beside: { value, place } }];
  });
}
