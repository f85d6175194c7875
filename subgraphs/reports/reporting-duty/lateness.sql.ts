import sql, { type Sql } from 'sql-template-tag';
import { addDays } from '../../_kit/civil-day.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { dayNumber } from '../../_kit/query/day-number.sql.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { deliveriesFor } from './delivery.sql.ts';
import { soonDays } from './lateness.rule.ts';

/** `lateness` of a duty `t`, as an expression; a test holds both against each other. */
export function latenessSql(clocks: Clocks): Sql {
  const isRequired = requiredSql(clocks);
  return byDueDay(
    RequirementKind.INFORMATION_DEADLINE,
    clocks,
    (due) => sql`CASE
    WHEN ${isRequired} IS NULL THEN 'UNVERIFIED'
    WHEN ${isRequired} = 0 THEN CASE ${due} WHEN 'UNVERIFIED' THEN 'UNVERIFIED' ELSE 'NOT_REQUIRED' END
    ELSE ${againstSql(due, deliveredOnSql(clocks), clocks)} END`,
  );
}

/** `daysLate` of a duty `t`; null where it is not late. */
export function daysLateSql(clocks: Clocks): Sql {
  const until = sql`COALESCE(${deliveredOnSql(clocks)}, ${clocks.today})`;
  return byDueDay(
    RequirementKind.INFORMATION_DEADLINE,
    clocks,
    (
      due,
    ) => sql`CASE WHEN ${due} IN ('UNVERIFIED', 'NONE') OR COALESCE(${requiredSql(clocks)}, 0) = 0 OR ${until} <= ${due}
      THEN NULL ELSE ${dayNumber(until)} - ${dayNumber(due)} END`,
  );
}

/** The same of a summary `t`, by its first dispatch. */
export function summaryLatenessSql(clocks: Clocks): Sql {
  const sent = sql`(SELECT MIN(x.dispatched_on) FROM dispatch x
    WHERE x.summary_id = t.id AND ${recordedAt('x', clocks)} AND ${happened('x.dispatched_on', clocks)})`;
  return byDueDay(RequirementKind.SUMMARY_DEADLINE, clocks, (due) => againstSql(due, sent, clocks));
}

/** Whether a duty `t` is required, 1 or 0; null where nobody can say. */
export function isRequiredSql(clocks: Clocks): Sql {
  return byDueDay(
    RequirementKind.INFORMATION_DEADLINE,
    clocks,
    (due) => sql`CASE WHEN ${due} = 'UNVERIFIED' THEN NULL ELSE ${requiredSql(clocks)} END`,
  );
}

/** The same as if its deadline were known: until the day since which it is not, it is. */
function requiredSql({ today }: Clocks): Sql {
  return sql`CASE WHEN t.not_required_since > ${today} THEN 1 ELSE t.is_required END`;
}

/** Civil day of the first submission of a duty `t`; null where there is none so far. */
export function deliveredOnSql(clocks: Clocks): Sql {
  return sql`(SELECT MIN(i.delivered_on) FROM ${deliveriesFor('t.id', clocks)})`;
}

/** Whether the latest version of a duty `t` that was delivered is a nil return; null where there is none so far. */
export function isNilSql(clocks: Clocks): Sql {
  return sql`(SELECT i.is_nil FROM ${deliveriesFor('t.id', clocks)} ORDER BY i.version_number DESC LIMIT 1)`;
}

function againstSql(due: Sql, delivered: Sql, { today }: Clocks): Sql {
  return sql`CASE ${due}
    WHEN 'UNVERIFIED' THEN 'UNVERIFIED'
    WHEN 'NONE' THEN CASE WHEN ${delivered} IS NULL THEN 'NOT_DUE' ELSE 'ON_TIME' END
    ELSE CASE ${delivered} <= ${due}
      WHEN 1 THEN 'ON_TIME'
      WHEN 0 THEN 'LATE'
      ELSE CASE WHEN ${due} < ${today} THEN 'OVERDUE'
        WHEN ${due} <= ${addDays(today, soonDays)} THEN 'DUE_SOON'
        ELSE 'NOT_DUE' END END END`;
}

/** `deadlineIn` for a cycle: its day, 'NONE' or 'UNVERIFIED'. */
export function dueDaySql(kind: RequirementKind, clocks: Clocks, cycle: Sql): Sql {
  return byDueDay(kind, clocks, (due) => due, cycle);
}

/**
 * An expression on what `dueDaySql` says of a cycle, that of a duty or summary `t` by default. As an outer join, the days
 * of the few cycles are worked out once, by both databases, and not for each row anew.
 */
function byDueDay(
  kind: RequirementKind,
  clocks: Clocks,
  expression: (due: Sql) => Sql,
  cycle: Sql = sql`t.cycle_id`,
): Sql {
  return sql`(SELECT ${expression(sql`COALESCE(due.day, 'UNVERIFIED')`)} FROM (SELECT 1 AS one) AS single
    LEFT JOIN ${dueDays(kind, clocks)} AS due ON due.cycle_id = ${cycle})`;
}

/** Of each cycle. DISTINCT keeps SQLite from dissolving it into the statement. */
function dueDays(kind: RequirementKind, clocks: Clocks): Sql {
  const ofRegime = sql`requirement r WHERE r.regime_id = c.regime_id AND ${recordedAt('r', clocks)}`;
  return sql`(SELECT DISTINCT c.id AS cycle_id, COALESCE(
    (SELECT CASE WHEN r.state NOT IN ('VERIFIED', 'ASSUMED') OR r.month_day IS NULL THEN 'UNVERIFIED'
      ELSE CONCAT(c.year, '-', r.month_day) END
      FROM ${ofRegime} AND r.kind = ${kind}
      AND (r.first_year IS NULL OR r.first_year <= c.year) AND (r.last_year IS NULL OR r.last_year >= c.year)
      ORDER BY r.id LIMIT 1),
    (SELECT CASE WHEN SUM(CASE WHEN r.state = 'UNVERIFIED' THEN 1 ELSE 0 END) = 0 THEN 'NONE' ELSE 'UNVERIFIED' END
      FROM ${ofRegime})) AS day
    FROM monitoring_cycle c WHERE ${recordedAt('c', clocks)} AND ${happened('c.opened_on', clocks)})`;
}
