import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today`, the act with that id has been adopted: what a later one brings is not there yet. */
export function actIsAdopted(id: Sql, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`EXISTS (SELECT 1 FROM legal_act a WHERE a.id = ${id} AND ${recordedAt('a', clocks)} AND ${happened('a.adopted_earliest', clocks)})`;
}
