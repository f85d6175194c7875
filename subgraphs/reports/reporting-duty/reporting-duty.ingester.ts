import { z } from 'zod';
import { dateField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { ReportingDutyEntity } from './reporting-duty.entity.ts';
import { dutyId } from './reporting-duty.id.ts';

const dutySchema = z
  .strictObject({
    id: idField,
    cycle: idField,
    body: idField,
    isRequired: z.boolean().nullable(),
    notRequiredSince: dateField.nullish(),
    reason: localizedField(2_000).nullish(),
    arisesOn: dateField,
  })
  .refine(({ id, cycle, body }) => id === dutyId(cycle, body), { path: ['id'], error: 'is not <cycle>:<body>.' })
  .refine(({ isRequired, reason }) => (isRequired === false) === Boolean(reason), {
    path: ['reason'],
    error: 'says why a duty is not required: it stands with those that are not, and only there.',
  })
  .refine(({ isRequired, notRequiredSince }) => isRequired === false || !notRequiredSince, {
    path: ['notRequiredSince'],
    error: 'is the day since which a duty is not required: it stands with those that are not, and only there.',
  })
  .refine(({ arisesOn, notRequiredSince }) => !notRequiredSince || arisesOn < notRequiredSince, {
    path: ['notRequiredSince'],
    error: 'is not after arisesOn; null where it never was required.',
  });

export const reportingDutyIngester = ingester<z.infer<typeof dutySchema>, ReportingDutyEntity>({
  type: 'ReportingDuty',
  schema: dutySchema,
  entity: ReportingDutyEntity,
  content: ({ cycle, body, reason = null, notRequiredSince = null, ...rest }, reference) => ({
    ...rest,
    notRequiredSince,
    cycleId: cycle,
    bodyId: body,
    bodyCheck: checkOf(reference),
    reasonKk: reason?.kk ?? null,
    reasonRu: reason?.ru ?? null,
    reasonEn: reason?.en ?? null,
  }),
  references: ({ cycle }) => [{ field: 'cycle', type: 'MonitoringCycle', entity: MonitoringCycleEntity, id: cycle }],
  foreign: ({ body }) => [{ field: 'body', type: 'Body', id: body }],
});
