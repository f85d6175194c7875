import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** What became of the message of a dispatch `t`; null where it went without one. */
export function messageStateSql(clocks: Clocks): Sql {
  const is = (column: string) => sql`(${raw(column)} IS NOT NULL AND ${happened(column, clocks)})`;
  return sql`(SELECT CASE WHEN ${is('t.received_on')} THEN 'RECEIVED' WHEN ${is('t.registered_on')} THEN 'REGISTERED'
      WHEN ${is('m.failed_on')} THEN 'FAILED' ELSE 'QUEUED' END
    FROM edms_message m WHERE m.dispatch_id = t.id AND ${recordedAt('m', clocks)})`;
}
