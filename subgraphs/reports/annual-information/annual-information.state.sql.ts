import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';

/** `eventsUntil` of an information `t`, for its state; a test holds both against each other. */
export function stateSql({ horizon }: Pick<Clocks, 'horizon'>): Sql {
  if (horizon === null) return sql`t.state`;
  return sql`CASE
    WHEN t.decided_on <= ${horizon} THEN t.state
    WHEN t.delivered_on <= ${horizon} THEN 'SUBMITTED'
    WHEN t.signed_on <= ${horizon} THEN 'SIGNED'
    WHEN t.state = 'READY' THEN 'READY'
    ELSE 'DRAFT' END`;
}

/** The day of its delivery as far as it has come; null: not delivered by then. */
export function deliveredOnSql({ horizon }: Pick<Clocks, 'horizon'>): Sql {
  return horizon === null
    ? sql`t.delivered_on`
    : sql`CASE WHEN t.delivered_on <= ${horizon} THEN t.delivered_on ELSE NULL END`;
}
