import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { summaryIsThere } from '../summary-information/summary-information.sql.ts';

/** Under a simulated `today` a section is not there before its summary is. */
export function sectionIsThere(column: string, clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`${raw(column)} IN (SELECT c.id FROM summary_section c WHERE ${recordedAt('c', clocks)} AND ${summaryIsThere('c.summary_id', clocks)})`;
}
