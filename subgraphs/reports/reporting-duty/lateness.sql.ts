import sql, { type Sql } from 'sql-template-tag';
import { addDays } from '../../_kit/civil-day.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { soonDays } from './lateness.rule.ts';

/** `lateness` of a duty `t`, as an expression; a test holds both against each other. */
export function latenessSql(clocks: Clocks): Sql {
  const [due, delivered] = [dueDaySql(clocks), deliveredOnSql(clocks)];
  return sql`CASE
    WHEN t.is_required = 0 THEN 'NOT_REQUIRED'
    WHEN ${due} = 'UNVERIFIED' THEN 'UNVERIFIED'
    WHEN ${due} = 'NONE' THEN CASE WHEN ${delivered} IS NULL THEN 'NOT_DUE' ELSE 'ON_TIME' END
    WHEN ${delivered} <= ${due} THEN 'ON_TIME'
    WHEN ${delivered} > ${due} THEN 'LATE'
    WHEN ${due} < ${clocks.today} THEN 'OVERDUE'
    WHEN ${due} <= ${addDays(clocks.today, soonDays)} THEN 'DUE_SOON'
    ELSE 'NOT_DUE' END`;
}

/** Civil day of the first submission of a duty `t`; null where there is none so far. */
export function deliveredOnSql(clocks: Clocks): Sql {
  return sql`(SELECT MIN(i.delivered_on) FROM ${deliveredOf(clocks)})`;
}

/** Whether the latest version of a duty `t` that was delivered is a nil return; null where there is none so far. */
export function isNilSql(clocks: Clocks): Sql {
  return sql`(SELECT i.is_nil FROM ${deliveredOf(clocks)} ORDER BY i.version_number DESC LIMIT 1)`;
}

/** The versions `i` of the information of a duty `t` that were delivered. */
function deliveredOf(clocks: Clocks): Sql {
  return sql`annual_information i WHERE i.duty_id = t.id AND ${recordedAt('i', clocks)}
    AND ${happened('i.begins_on', clocks)} AND i.delivered_on IS NOT NULL AND ${happened('i.delivered_on', clocks)}`;
}

/** `deadlineIn` for the information of a duty `t`: its day, 'NONE' or 'UNVERIFIED'. */
function dueDaySql(clocks: Clocks): Sql {
  const ofRegime = sql`monitoring_cycle c JOIN requirement r ON r.regime_id = c.regime_id
    WHERE c.id = t.cycle_id AND ${recordedAt('c', clocks)} AND ${happened('c.opened_on', clocks)} AND ${recordedAt('r', clocks)}`;
  return sql`COALESCE(
    (SELECT CASE WHEN r.state NOT IN ('VERIFIED', 'ASSUMED') THEN 'UNVERIFIED'
      WHEN r.month_day IS NULL THEN 'NONE' ELSE CONCAT(c.year, '-', r.month_day) END
      FROM ${ofRegime} AND r.kind = 'INFORMATION_DEADLINE'
      AND (r.first_year IS NULL OR r.first_year <= c.year) AND (r.last_year IS NULL OR r.last_year >= c.year)
      ORDER BY r.id LIMIT 1),
    (SELECT CASE WHEN SUM(CASE WHEN r.state = 'UNVERIFIED' THEN 1 ELSE 0 END) = 0 THEN 'NONE' ELSE 'UNVERIFIED' END
      FROM ${ofRegime}))`;
}
