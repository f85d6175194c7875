import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today`, who first does something with a treaty later is nothing to it yet; of a `party`. */
export function hasActed(party: string, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  const actions = sql`SELECT 1 FROM treaty_action a WHERE a.party_id = ${raw(party)}.id AND ${recordedAt('a', clocks)}`;
  return sql`(NOT EXISTS (${actions}) OR EXISTS (${actions} AND ${happened('a.date_earliest', clocks)}))`;
}
