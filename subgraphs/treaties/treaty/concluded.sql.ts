import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today`, the treaty with that id has been concluded: what is part of a later one is not there yet. */
export function treatyIsConcluded(id: Sql, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`EXISTS (SELECT 1 FROM treaty c WHERE c.id = ${id} AND ${recordedAt('c', clocks)} AND ${happened('c.concluded_earliest', clocks)})`;
}
