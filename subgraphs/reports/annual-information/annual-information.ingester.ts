import { z } from 'zod';
import { dateField, idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';

const informationSchema = z.strictObject({
  id: idField,
  duty: idField,
  versionNumber: z.int().positive(),
  state: z.enum(['DRAFT', 'READY', 'SIGNED', 'SUBMITTED', 'ACCEPTED', 'RETURNED']),
  isNil: z.boolean(),
  periodFrom: dateField.nullish(),
  periodTo: dateField.nullish(),
  begunOn: dateField.nullish(),
});

export const annualInformationIngester = ingester<z.infer<typeof informationSchema>, AnnualInformationEntity>({
  type: 'AnnualInformation',
  schema: informationSchema,
  entity: AnnualInformationEntity,
  content: ({ duty, begunOn, ...rest }) => ({ ...rest, dutyId: duty, beginsOn: begunOn }),
});
