import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today` a summary that was completed later is not there, nor is anything of it. */
export function summaryIsThere(column: string, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`${raw(column)} IN (SELECT s.id FROM summary_information s WHERE ${recordedAt('s', clocks)} AND ${happened('s.completed_on', clocks)})`;
}

/** How far a summary `t` has come. */
export function summaryStateSql(clocks: Clocks): Sql {
  const sent = sql`EXISTS (SELECT 1 FROM dispatch x WHERE x.summary_id = t.id AND ${recordedAt('x', clocks)} AND ${happened('x.dispatched_on', clocks)})`;
  return sql`(CASE WHEN ${sent} THEN 'DISPATCHED' WHEN t.completed_on IS NULL THEN 'DRAFT' ELSE 'COMPLETED' END)`;
}
