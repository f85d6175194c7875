import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { joinsTo, plainId } from '../joined-id.ts';

import { PeriodicReportEntity } from '../periodic-report/periodic-report.entity.ts';
import { PeriodicReportTreatyLinkEntity } from './periodic-report-treaty-link.entity.ts';

const periodicReportTreatyLinkSchema = z
  .strictObject({
    report: plainId,
    treaty: idField,
  })
  .check(joinsTo('report', 'treaty'));

export const periodicReportTreatyLinkIngester = ingester<
  z.infer<typeof periodicReportTreatyLinkSchema>,
  PeriodicReportTreatyLinkEntity
>({
  type: 'PeriodicReportTreatyLink',
  schema: periodicReportTreatyLinkSchema,
  entity: PeriodicReportTreatyLinkEntity,
  content: ({ report, treaty, ...rest }, reference) => ({
    ...rest,
    id: `${report}:${treaty}`,
    reportId: report,
    treatyId: treaty,
    treatyCheck: checkOf(reference),
  }),
  references: ({ report }) => [{ field: 'report', type: 'PeriodicReport', entity: PeriodicReportEntity, id: report }],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
});
