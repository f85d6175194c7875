import { z } from 'zod';
import { dateField, idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { endsAfter } from '../../_kit/ingest/whole.conflicts.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { partsOfDuty } from '../reporting-duty/reporting-duty.id.ts';
import { DutyItemEntity } from './duty-item.entity.ts';
import { dutyItemId } from './duty-item.id.ts';
import { DutyItemKind } from './duty-item.kind.ts';

const isOfYear = (day: string, duty: string) => day.startsWith(`${partsOfDuty(duty).year}-`);

const itemSchema = z
  .strictObject({
    id: idField,
    duty: idField,
    treaty: idField,
    kind: z.enum(DutyItemKind),
    fromDay: dateField,
    untilDay: dateField.nullish(),
    assignment: idField.nullish(),
  })
  .refine(({ id, duty, treaty }) => id === dutyItemId(duty, treaty), { path: ['id'], error: 'is not <duty>:<treaty>.' })
  .refine(({ fromDay, duty }) => isOfYear(fromDay, duty), {
    path: ['fromDay'],
    error: 'is not of the year of the duty.',
  })
  .refine(({ untilDay, duty }) => !untilDay || isOfYear(untilDay, duty), {
    path: ['untilDay'],
    error: 'is not of the year of the duty; null is its end.',
  })
  .refine(({ fromDay, untilDay }) => !untilDay || fromDay < untilDay, {
    path: ['untilDay'],
    error: 'is not after fromDay.',
  });

export const dutyItemIngester = ingester<z.infer<typeof itemSchema>, DutyItemEntity>({
  type: 'DutyItem',
  schema: itemSchema,
  entity: DutyItemEntity,
  whole: endsAfter('fromDay', 'untilDay'),
  content: ({ duty, treaty, assignment, ...rest }, reference) => ({
    ...rest,
    dutyId: duty,
    treatyId: treaty,
    treatyCheck: checkOf(reference),
    assignmentId: assignment,
    assignmentCheck: assignment == null ? assignment : checkOf(reference),
  }),
  references: ({ duty }) => [{ field: 'duty', type: 'ReportingDuty', entity: ReportingDutyEntity, id: duty }],
  foreign: ({ treaty, assignment }) => [
    { field: 'treaty', type: 'Treaty', id: treaty },
    ...(assignment ? [{ field: 'assignment', type: 'Assignment', id: assignment }] : []),
  ],
});
