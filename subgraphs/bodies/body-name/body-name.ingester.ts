import { z } from 'zod';
import { idField, localizedField, shortText } from '../../_kit/ingest/fields.ts';
import { type Conflict, ingester } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { overlapConflicts } from '../validity/overlap.conflicts.ts';
import { endsAfterItBegins, validityFields } from '../validity/validity.fields.ts';
import { BodyNameEntity } from './body-name.entity.ts';

const nameSchema = z
  .strictObject({
    id: idField,
    body: idField,
    name: localizedField(500),
    ...validityFields,
    act: shortText(500).nullish(),
  })
  .check(endsAfterItBegins);

type NameRecord = z.infer<typeof nameSchema>;

async function nameConflicts(work: UnitOfWork, records: readonly NameRecord[]): Promise<(Conflict | null)[]> {
  const bodies = records.map((record) => record.body);
  return overlapConflicts(records, await work.currentBy(BodyNameEntity, 'bodyId', bodies), {
    groupOfRecord: (record) => record.body,
    groupOfRow: (row) => row.bodyId,
    rule: 'on any day a body has one name at most.',
  });
}

export const bodyNameIngester = ingester<NameRecord, BodyNameEntity>({
  type: 'BodyName',
  schema: nameSchema,
  entity: BodyNameEntity,
  content: ({ id, body, name: { kk, ru, en }, validFrom, validUntil, act }) => ({
    id,
    bodyId: body,
    nameKk: kk,
    nameRu: ru,
    nameEn: en,
    validFrom,
    validUntil,
    act,
  }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
  conflicts: nameConflicts,
});
