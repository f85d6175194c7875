import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';

import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { InForceEntryEntity } from './in-force-entry.entity.ts';

const inForceEntrySchema = z.strictObject({
  id: idField,
  information: idField,
  treaty: idField,
});

export const inForceEntryIngester = ingester<z.infer<typeof inForceEntrySchema>, InForceEntryEntity>({
  type: 'InForceEntry',
  schema: inForceEntrySchema,
  entity: InForceEntryEntity,
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
