import sql, { raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { oneOf } from '../../_kit/query/filter.sql.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { deliveriesFor } from '../reporting-duty/delivery.sql.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { dueDaySql, latenessSql } from '../reporting-duty/lateness.sql.ts';
import { LatenessState } from '../reporting-duty/lateness.type.ts';

/** The `CoverageState` of an item `t`. */
export function coverageSql(clocks: Clocks): Sql {
  const isDuty = (...states: LatenessState[]) =>
    sql`t.duty_id IN (SELECT t.id FROM reporting_duty t WHERE ${recordedAt('t', clocks)} AND ${oneOf(sql`(${latenessSql(clocks)})`, states)})`;
  return sql`(CASE
    WHEN ${isDuty(LatenessState.UNVERIFIED)} THEN 'UNVERIFIED'
    WHEN ${isDuty(LatenessState.NOT_REQUIRED)} OR t.until_day = t.from_day THEN 'NOT_REQUIRED'
    WHEN ${isReportedSql(clocks)} THEN CASE
      WHEN ${isReturned(clocks)} THEN 'RETURNED'
      WHEN ${isDuty(LatenessState.LATE)} THEN 'LATE'
      ELSE 'REPORTED' END
    WHEN t.from_day > ${dueDayOfItem(clocks)} THEN 'NOT_REQUIRED'
    WHEN ${isDuty(LatenessState.NOT_DUE, LatenessState.DUE_SOON)} THEN 'NOT_DUE'
    ELSE 'MISSING' END)`;
}

/** Until when the information of an item `t` is due, where a day is known: words come after all days. */
function dueDayOfItem(clocks: Clocks): Sql {
  const cycle = sql`(SELECT d.cycle_id FROM reporting_duty d WHERE d.id = t.duty_id AND ${recordedAt('d', clocks)})`;
  return dueDaySql(RequirementKind.INFORMATION_DEADLINE, clocks, cycle);
}

/** Whether what was delivered says something of the treaty of an item `t`, of the kind that is due. */
export function isReportedSql(clocks: Clocks): Sql {
  const entry = (mentions: string) =>
    sql`EXISTS (SELECT 1 FROM ${raw(mentions)} e WHERE e.information_id = i.id AND e.treaty_id = t.treaty_id AND ${recordedAt('e', clocks)})`;
  return sql`EXISTS (SELECT 1 FROM ${deliveriesFor('t.duty_id', clocks)}
    AND ((t.kind <> 'SIGNED_NOT_IN_FORCE' AND ${entry('in_force_mention')})
      OR (t.kind <> 'IN_FORCE' AND ${entry('not_in_force_mention')})))`;
}

/** Whether the last version that was delivered has been returned. */
function isReturned(clocks: Clocks): Sql {
  const returned = sql`CASE WHEN i.state = 'RETURNED' AND ${happened('i.decided_on', clocks)} THEN 1 ELSE 0 END`;
  return sql`(SELECT ${returned} FROM ${deliveriesFor('t.duty_id', clocks)} ORDER BY i.version_number DESC LIMIT 1) = 1`;
}
