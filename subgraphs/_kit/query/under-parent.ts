import type { FilterTable } from '../across/filter-table.ts';
import type { ListedUnder } from './connection.ts';
import { Contradictions, type Contradiction } from './contradictions.ts';
import type { Scope } from './list-arguments.ts';
import type { Filter, Placed } from './placed.ts';

/** What of a filter the record shuts out that its list is under. */
export function shutOutUnder(
  filter: Filter,
  { id, fields }: ListedUnder,
  scope: Scope,
  table: FilterTable,
): readonly Contradiction[] {
  const contradictions = new Contradictions(table, scope.given?.day ?? '');
  // It is written nowhere.
  const told = { place: '', value: id };
  const itself = fields.map((field): Placed => ({ field, value: { eq: id }, place: '', told }));
  contradictions.read(filter, scope, 'filter', itself);
  return contradictions.found;
}
