import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today` a summary that was completed later is not there, nor is anything of it. */
export function summaryIsThere(column: string, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`${raw(column)} IN (SELECT s.id FROM summary_information s WHERE ${recordedAt('s', clocks)} AND ${happened('s.completed_on', clocks)})`;
}
