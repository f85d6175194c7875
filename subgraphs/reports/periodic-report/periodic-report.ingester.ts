import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { idField, localizedField, partialDateField, shortText, urlField } from '../../_kit/ingest/fields.ts';
import { checkOf } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { PeriodicReportEntity } from './periodic-report.entity.ts';

const periodicReportSchema = z
  .strictObject({
    id: idField,
    title: localizedField(2_000),
    treatyBody: idField.nullish(),
    symbol: shortText(160).nullish(),
    dueOn: partialDateField.nullish(),
    submittedOn: partialDateField.nullish(),
    defendedOn: partialDateField.nullish(),
    url: urlField.nullish(),
    ...confidentialFields,
  })
  .refine(({ submittedOn, defendedOn }) => !submittedOn || !defendedOn || submittedOn.earliest <= defendedOn.latest, {
    path: ['defendedOn'],
    error: 'is before submittedOn.',
  });

export const periodicReportIngester = confidentialIngester<z.infer<typeof periodicReportSchema>, PeriodicReportEntity>({
  type: 'PeriodicReport',
  schema: periodicReportSchema,
  entity: PeriodicReportEntity,
  content: ({ title, treatyBody, dueOn, submittedOn, defendedOn, ...rest }, reference) => ({
    ...rest,
    ...columnsOf('title', title),
    treatyBodyId: treatyBody,
    treatyBodyCheck: treatyBody == null ? treatyBody : checkOf(reference),
    dueOn: dueOn && dueOn.value,
    submittedOn: submittedOn && submittedOn.value,
    defendedOn: defendedOn && defendedOn.value,
  }),
  foreign: ({ treatyBody }) => [...(treatyBody ? [{ field: 'treatyBody', type: 'Body', id: treatyBody }] : [])],
});
