import { z } from 'zod';
import { fitsHistory, idField } from '../../_kit/ingest/fields.ts';
import {
  checkOf,
  ingester,
  type Conflict,
  type ReferenceState,
  type SourcesOfEach,
} from '../../_kit/ingest/ingester.ts';
import { unknownOfOwnKind } from '../../_kit/ingest/own-kind.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryField, entryFields, entryText } from '../annual-entry/annual-entry.fields.ts';
import { entryId } from '../annual-entry/annual-entry.id.ts';
import { entriesOfOtherKind } from '../annual-entry/annual-entry.ingester.ts';
import { continuesFaults, entryIdFaults } from '../annual-entry/annual-entry.rule.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { faultless } from '../faults/fault.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
import { NotInForceEntryEntity } from './not-in-force-entry.entity.ts';

const entrySchema = z
  .strictObject({
    ...entryFields,
    state: entryText.nullish(),
    reason: entryText.nullish(),
    procedure: idField.nullish(),
    continues: entryField.nullish(),
  })
  .check(fitsHistory('reason'))
  .check(faultless(entryIdFaults))
  .check(faultless(continuesFaults));

type EntryRecord = z.infer<typeof entrySchema>;

async function entryConflicts(
  work: UnitOfWork,
  records: readonly EntryRecord[],
  sources: SourcesOfEach,
): Promise<(Conflict | null)[]> {
  const withIds = records.map((record) => ({ ...record, id: entryId(record.information, record.treaty) }));
  const own = { entity: NotInForceEntryEntity, type: 'NotInForceEntry', field: 'continues' };
  const unknown = await unknownOfOwnKind(work, withIds, { ...own, named: ({ continues }) => continues });
  const others = await entriesOfOtherKind(work, InForceEntryEntity, records);
  const parts = records.map((record, at) => ({
    informations: [record.information],
    content: contentOf(record, 'UNVERIFIED'),
    sources: sources[at],
  }));
  const signed = await asDeliveredConflicts(work, NotInForceEntryEntity, 'information', parts);
  return records.map((_record, at) => unknown[at] ?? others[at] ?? signed[at] ?? null);
}

function contentOf(
  { information, treaty, state, reason, procedure, continues }: EntryRecord,
  reference: ReferenceState,
): Content<NotInForceEntryEntity> {
  return {
    id: entryId(information, treaty),
    informationId: information,
    treatyCheck: checkOf(reference),
    stateKk: state?.kk,
    stateRu: state?.ru,
    stateEn: state?.en,
    reasonKk: reason?.kk,
    reasonRu: reason?.ru,
    reasonEn: reason?.en,
    procedureId: procedure,
    procedureCheck: procedure == null ? procedure : checkOf(reference),
    continuesId: continues,
  };
}

export const notInForceEntryIngester = ingester<EntryRecord, NotInForceEntryEntity>({
  type: 'NotInForceEntry',
  schema: entrySchema,
  entity: NotInForceEntryEntity,
  content: contentOf,
  references: ({ information }) => [
    { field: 'information', type: 'AnnualInformation', entity: AnnualInformationEntity, id: information },
  ],
  foreign: ({ treaty, procedure }) => [
    { field: 'treaty', type: 'Treaty', id: treaty },
    ...(procedure == null ? [] : [{ field: 'procedure', type: 'DomesticProcedure', id: procedure }]),
  ],
  conflicts: entryConflicts,
});
