import { z } from 'zod';
import { dateField, idField, momentField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';

import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';

const annualInformationSchema = z.strictObject({
  id: idField,
  duty: idField,
  versionNumber: z.int().min(1),
  state: shortText(20),
  submittedAt: momentField.nullish(),
  paperReceivedOn: dateField.nullish(),
});

export const annualInformationIngester = ingester<z.infer<typeof annualInformationSchema>, AnnualInformationEntity>({
  type: 'AnnualInformation',
  schema: annualInformationSchema,
  entity: AnnualInformationEntity,
  content: ({ duty, ...rest }) => ({
    ...rest,
    dutyId: duty,
  }),
  references: ({ duty }) => [{ field: 'duty', type: 'ReportingDuty', entity: ReportingDutyEntity, id: duty }],
});
