import sql, { type Sql } from 'sql-template-tag';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';

/** As `procedureState` has it of the steps that had been completed by a simulated `today`. */
export function procedureStateSql(day: string, clocks: Clocks): Sql {
  const known = lawDay(clocks, day);
  const some = (condition: Sql) =>
    sql`EXISTS (SELECT 1 FROM domestic_procedure_step s WHERE s.procedure_id = t.id AND ${recordedAt('s', clocks)} AND ${condition})`;
  const left = sql`(s.completed_on IS NULL OR s.completed_on > ${known})`;
  const begun = sql`(${some(sql`s.completed_on <= ${known}`)} OR t.continuing_earliest <= ${day})`;
  return sql`CASE WHEN ${some(sql`1 = 1`)} AND NOT ${some(left)} THEN 'COMPLETED'
    WHEN ${some(sql`${left} AND s.planned_on < ${day}`)} THEN 'OVERDUE'
    WHEN ${begun} THEN 'RUNNING' ELSE 'NOT_STARTED' END`;
}
