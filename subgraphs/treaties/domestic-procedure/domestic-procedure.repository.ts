import sql, { type Sql } from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import { lawDay, type Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { compare, exact, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { DomesticProcedureEntity } from './domestic-procedure.entity.ts';
import type { DomesticProcedureFilter, ProcedureStateOnDayFilter } from './domestic-procedure.inputs.ts';
import { DomesticProcedure, DomesticProcedureOrderField } from './domestic-procedure.type.ts';

export const domesticProcedureRecords: RecordSpec<
  DomesticProcedureEntity,
  DomesticProcedure,
  ListArgs<DomesticProcedureFilter>,
  'treaty' | 'body'
> = {
  entity: DomesticProcedureEntity,
  begins: 'continuingEarliest',
  filters,
  orders: {
    [DomesticProcedureOrderField.CONTINUING_SINCE]: 'continuingSort',
    [DomesticProcedureOrderField.ID]: 'id',
  },
  byDefault: { field: DomesticProcedureOrderField.CONTINUING_SINCE, direction: 'ASC' },
  parents: { treaty: 'treatyId', body: 'bodyId' },
  node: toDomesticProcedure,
};

function filters(clocks: Clocks): FilterSpec {
  return {
    id: exact('t.id'),
    ...confidentialFilters,
    treaty: exact('t.treaty_id'),
    kind: exact('t.kind'),
    responsibleBody: exact('t.body_id'),
    continuingSince: partialDate('t.continuing'),
    state: ({ asOf, value }: ProcedureStateOnDayFilter, path) =>
      compare(stateOn(asOf ?? clocks.asOf, clocks), value, `${path}.value`, (each) => each),
  };
}

/** As `procedureState` has it of the steps that had been completed by a simulated `today`. */
function stateOn(day: string, clocks: Clocks): Sql {
  const known = lawDay(clocks, day);
  const some = (condition: Sql) =>
    sql`EXISTS (SELECT 1 FROM domestic_procedure_step s WHERE s.procedure_id = t.id AND ${recordedAt('s', clocks)} AND ${condition})`;
  const left = sql`(s.completed_on IS NULL OR s.completed_on > ${known})`;
  const begun = sql`(${some(sql`s.completed_on <= ${known}`)} OR t.continuing_earliest <= ${day})`;
  return sql`CASE WHEN ${some(sql`1 = 1`)} AND NOT ${some(left)} THEN 'COMPLETED'
    WHEN ${some(sql`${left} AND s.planned_on < ${day}`)} THEN 'OVERDUE'
    WHEN ${begun} THEN 'RUNNING' ELSE 'NOT_STARTED' END`;
}

function toDomesticProcedure(row: DomesticProcedureEntity): DomesticProcedure {
  const { treatyId, kind, bodyId } = row;
  return Object.assign(new DomesticProcedure(), DomesticProcedure.common(row), {
    reason: LocalizedText.from({ kk: row.reasonKk, ru: row.reasonRu, en: row.reasonEn }),
    continuingSince: row.continuing === null ? null : PartialDate.parse(row.continuing),
    responsibleBodyReference: bodyId === null ? null : referenceState(row.bodyCheck),
    treatyId,
    kind,
    bodyId,
  });
}
