import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { PeriodicReportTreatyLinkEntity } from './periodic-report-treaty-link.entity.ts';
import { PeriodicReportTreatyLink } from './periodic-report-treaty-link.type.ts';

export const periodicReportTreatyLinkRecords: RecordSpec<
  PeriodicReportTreatyLinkEntity,
  PeriodicReportTreatyLink,
  ListArgs<object>,
  'report'
> = {
  entity: PeriodicReportTreatyLinkEntity,
  filters: () => ({}),
  orders: { TREATY: 'treatyId' },
  byDefault: { field: 'TREATY', direction: 'ASC' },
  parents: { report: 'reportId' },
  node: toPeriodicReportTreatyLink,
};

function toPeriodicReportTreatyLink(row: PeriodicReportTreatyLinkEntity): PeriodicReportTreatyLink {
  const { reportId, treatyId } = row;
  return Object.assign(new PeriodicReportTreatyLink(), PeriodicReportTreatyLink.common(row), {
    treatyReference: referenceState(row.treatyCheck),
    reportId,
    treatyId,
  });
}
