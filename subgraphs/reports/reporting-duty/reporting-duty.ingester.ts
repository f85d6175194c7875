import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';

import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { ReportingDutyEntity } from './reporting-duty.entity.ts';

const reportingDutySchema = z.strictObject({
  id: idField,
  cycle: idField,
  body: idField,
  isRequired: z.boolean(),
});

export const reportingDutyIngester = ingester<z.infer<typeof reportingDutySchema>, ReportingDutyEntity>({
  type: 'ReportingDuty',
  schema: reportingDutySchema,
  entity: ReportingDutyEntity,
  content: ({ cycle, body, ...rest }, reference) => ({
    ...rest,
    cycleId: cycle,
    bodyId: body,
    bodyCheck: checkOf(reference),
  }),
  references: ({ cycle }) => [{ field: 'cycle', type: 'MonitoringCycle', entity: MonitoringCycleEntity, id: cycle }],
  foreign: ({ body }) => [{ field: 'body', type: 'Body', id: body }],
});
