import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';

import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { NotInForceEntryEntity } from './not-in-force-entry.entity.ts';

const notInForceEntrySchema = z.strictObject({
  id: idField,
  information: idField,
  treaty: idField,
});

export const notInForceEntryIngester = ingester<z.infer<typeof notInForceEntrySchema>, NotInForceEntryEntity>({
  type: 'NotInForceEntry',
  schema: notInForceEntrySchema,
  entity: NotInForceEntryEntity,
  content: ({ information, treaty, ...rest }, reference) => ({
    ...rest,
    informationId: information,
    treatyId: treaty,
    treatyCheck: checkOf(reference),
  }),
  references: ({ information }) => [
    { field: 'information', type: 'AnnualInformation', entity: AnnualInformationEntity, id: information },
  ],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
});
