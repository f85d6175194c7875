import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { compare, exact, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { DomesticProcedureEntity } from './domestic-procedure.entity.ts';
import type { DomesticProcedureFilter, ProcedureStateOnDayFilter } from './domestic-procedure.inputs.ts';
import { procedureStateSql } from './domestic-procedure.sql.ts';
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
      compare(procedureStateSql(asOf ?? clocks.asOf, clocks), value, `${path}.value`, (each) => each),
  };
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
