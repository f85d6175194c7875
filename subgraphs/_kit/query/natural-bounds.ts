import type { FilterTable } from '../across/filter-table.ts';
import type { Atom } from './exclusion.ts';

/** What is so of every number that a condition is on, by what is declared of it; told as `SdgGoal.number: "1 to 17"`. */
export function boundsOf(field: string, input: string, table: FilterTable): Atom[] {
  const between = table.declaredOf(input, field)?.between;
  if (!between) return [];
  const { least, most } = between;
  const place = `${input.replace(/Filter$/, '')}.${field}`;
  const told = { place, sent: most === undefined ? `${least} or more` : `${least} to ${most}`, isOfMissing: true };
  const lowest = { ...told, operator: 'gte', value: least };
  return most === undefined ? [lowest] : [lowest, { ...told, operator: 'lte', value: most }];
}
