import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/**
 * The deliveries `i` for a duty, after FROM: also those of confidential versions. That and when a body has delivered are
 * facts of its duty, the same for everybody who sees it.
 */
export function deliveriesFor(dutyColumn: string, clocks: Clocks): Sql {
  return sql`delivery i WHERE i.duty_id = ${raw(dutyColumn)} AND ${deliveredBy(clocks)}`;
}

/** Which deliveries `i` there are. */
export function deliveredBy(clocks: Clocks): Sql {
  return sql`${recordedAt('i', clocks)} AND ${happened('i.begins_on', clocks)} AND ${happened('i.delivered_on', clocks)}`;
}
