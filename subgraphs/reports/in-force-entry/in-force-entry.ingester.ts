import { z } from 'zod';
import { fitsHistory } from '../../_kit/ingest/fields.ts';
import {
  checkOf,
  ingester,
  type Conflict,
  type ReferenceState,
  type SourcesOfEach,
} from '../../_kit/ingest/ingester.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryFields, entryText } from '../annual-entry/annual-entry.fields.ts';
import { entryId } from '../annual-entry/annual-entry.id.ts';
import { entriesOfOtherKind } from '../annual-entry/annual-entry.ingester.ts';
import { entryIdFaults } from '../annual-entry/annual-entry.rule.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { faultless } from '../faults/fault.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
import { InForceEntryEntity } from './in-force-entry.entity.ts';

const entrySchema = z
  .strictObject({ ...entryFields, progress: entryText.nullish() })
  .check(fitsHistory('progress'))
  .check(faultless(entryIdFaults));

type EntryRecord = z.infer<typeof entrySchema>;

export const inForceEntryIngester = ingester<EntryRecord, InForceEntryEntity>({
  type: 'InForceEntry',
  schema: entrySchema,
  entity: InForceEntryEntity,
  content: contentOf,
  references: ({ information }) => [
    { field: 'information', type: 'AnnualInformation', entity: AnnualInformationEntity, id: information },
  ],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
  conflicts: entryConflicts,
});

function contentOf(
  { information, treaty, progress }: EntryRecord,
  reference: ReferenceState,
): Content<InForceEntryEntity> {
  return {
    id: entryId(information, treaty),
    informationId: information,
    treatyCheck: checkOf(reference),
    progressKk: progress?.kk,
    progressRu: progress?.ru,
    progressEn: progress?.en,
  };
}

async function entryConflicts(
  work: UnitOfWork,
  records: readonly EntryRecord[],
  sources: SourcesOfEach,
): Promise<(Conflict | null)[]> {
  const others = await entriesOfOtherKind(work, NotInForceEntryEntity, records);
  const parts = records.map((record, at) => ({
    informations: [record.information],
    content: contentOf(record, 'UNVERIFIED'),
    sources: sources[at],
  }));
  const signed = await asDeliveredConflicts(work, InForceEntryEntity, 'information', parts);
  return records.map((_record, at) => others[at] ?? signed[at] ?? null);
}
