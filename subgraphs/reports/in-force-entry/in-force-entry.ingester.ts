import { z } from 'zod';
import { fitsHistory } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { entryFields, entryText } from '../annual-entry/annual-entry.fields.ts';
import { entryId } from '../annual-entry/annual-entry.id.ts';
import { entriesOfOtherKind } from '../annual-entry/annual-entry.ingester.ts';
import { entryIdFaults } from '../annual-entry/annual-entry.rule.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { faultless } from '../faults/fault.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { InForceEntryEntity } from './in-force-entry.entity.ts';

const entrySchema = z
  .strictObject({ ...entryFields, progress: entryText.nullish() })
  .check(fitsHistory('progress'))
  .check(faultless(entryIdFaults));

export const inForceEntryIngester = ingester<z.infer<typeof entrySchema>, InForceEntryEntity>({
  type: 'InForceEntry',
  schema: entrySchema,
  entity: InForceEntryEntity,
  content: ({ information, treaty, progress }, reference) => ({
    id: entryId(information, treaty),
    informationId: information,
    treatyCheck: checkOf(reference),
    progressKk: progress?.kk,
    progressRu: progress?.ru,
    progressEn: progress?.en,
  }),
  references: ({ information }) => [
    { field: 'information', type: 'AnnualInformation', entity: AnnualInformationEntity, id: information },
  ],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
  conflicts: (work, records) => entriesOfOtherKind(work, NotInForceEntryEntity, records),
});
