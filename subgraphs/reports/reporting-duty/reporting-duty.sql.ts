import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today` nothing of a duty is there before it arises. */
export function dutyIsThere(column: string, clocks: Pick<Clocks, 'horizon' | 'revision'>): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`${raw(column)} IN (SELECT b.id FROM owed_duty b WHERE ${recordedAt('b', clocks)} AND ${happened('b.arises_on', clocks)})`;
}
