import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened } from '../../_kit/query/record-table.ts';
import { deliveriesFor } from './delivery.sql.ts';
import { isRequiredSql } from './lateness.sql.ts';

/** The `WaitsAt` of a duty `t`; null where nothing was delivered and nobody can say whether it is owed. */
export function waitsAtSql(clocks: Clocks): Sql {
  const state = sql`CASE WHEN ${happened('i.decided_on', clocks)} THEN i.state ELSE 'SUBMITTED' END`;
  const last = sql`(SELECT ${state} FROM ${deliveriesFor('t.id', clocks)} ORDER BY i.version_number DESC LIMIT 1)`;
  return sql`(CASE ${last}
    WHEN 'SUBMITTED' THEN 'AUTHORISED_BODY'
    WHEN 'RETURNED' THEN 'BODY'
    WHEN 'ACCEPTED' THEN 'NOBODY'
    ELSE CASE ${isRequiredSql(clocks)} WHEN 1 THEN 'BODY' WHEN 0 THEN 'NOBODY' END END)`;
}
