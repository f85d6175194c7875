import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today`, the recommendation of a link `t` has been made: one made later is linked to nothing yet. */
export function recommendationIsMade(clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`EXISTS (SELECT 1 FROM recommendation r WHERE r.id = t.recommendation_id AND ${recordedAt('r', clocks)} AND ${happened('r.made_on_earliest', clocks)})`;
}
