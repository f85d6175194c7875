import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { DomesticProcedureStepEntity } from './domestic-procedure-step.entity.ts';
import { DomesticProcedureStep } from './domestic-procedure-step.type.ts';

/** Steps are listed whole, below their procedure. */
export const domesticProcedureStepRecords: RecordSpec<
  DomesticProcedureStepEntity,
  DomesticProcedureStep,
  ListArgs<never>,
  'procedure' | 'act'
> = {
  entity: DomesticProcedureStepEntity,
  within: hasBegun,
  filters: () => ({}),
  orders: { POSITION: 'position' },
  byDefault: { field: 'POSITION', direction: 'ASC' },
  parents: { procedure: 'procedureId', act: 'actId' },
  node: toStep,
};

/** Under a simulated `today`, a procedure that begins later has no steps yet. */
function hasBegun(clocks: Clocks): Sql {
  if (clocks.horizon === null) return sql`1 = 1`;
  return sql`EXISTS (SELECT 1 FROM domestic_procedure p WHERE p.id = t.procedure_id AND ${recordedAt('p', clocks)} AND ${happened('p.continuing_earliest', clocks)})`;
}

/** Under a simulated day a step that was completed later is not. */
function toStep(row: DomesticProcedureStepEntity, { horizon }: Clocks): DomesticProcedureStep {
  const { procedureId, position, plannedOn, completedOn, actId } = row;
  const isDone = completedOn !== null && (horizon === null || completedOn <= horizon);
  return Object.assign(new DomesticProcedureStep(), DomesticProcedureStep.common(row), {
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
    procedureId,
    position,
    plannedOn,
    completedOn: isDone ? completedOn : null,
    actId: isDone ? actId : null,
  });
}
