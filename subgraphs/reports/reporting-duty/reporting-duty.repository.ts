import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { ReportingDutyEntity } from './reporting-duty.entity.ts';
import type { ReportingDutyFilter } from './reporting-duty.inputs.ts';
import { ReportingDuty, ReportingDutyOrderField } from './reporting-duty.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  cycle: exact('t.cycle_id'),
};

export const reportingDutyRecords: RecordSpec<
  ReportingDutyEntity,
  ReportingDuty,
  ListArgs<ReportingDutyFilter>,
  'cycle'
> = {
  entity: ReportingDutyEntity,
  filters: () => filters,
  orders: {
    [ReportingDutyOrderField.BODY]: 'bodyId',
    [ReportingDutyOrderField.ID]: 'id',
  },
  byDefault: { field: ReportingDutyOrderField.BODY, direction: 'ASC' },
  parents: { cycle: 'cycleId' },
  node: toReportingDuty,
};

function toReportingDuty(row: ReportingDutyEntity): ReportingDuty {
  const { cycleId, bodyId } = row;
  return Object.assign(new ReportingDuty(), ReportingDuty.common(row), {
    bodyReference: referenceState(row.bodyCheck),
    isRequired: Boolean(row.isRequired),
    cycleId,
    bodyId,
  });
}
