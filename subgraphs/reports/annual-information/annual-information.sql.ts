import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Under a simulated `today` what a version of an information says is there no earlier than that version. */
export function informationIsThere(column: string, clocks: Pick<Clocks, 'horizon' | 'revision'>): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`${raw(column)} IN (SELECT b.id FROM annual_information b WHERE ${recordedAt('b', clocks)} AND ${happened('b.begins_on', clocks)})`;
}
