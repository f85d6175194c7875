import { z } from 'zod';
import { idField, localizedField, shortText } from '../../_kit/ingest/fields.ts';
import { type Conflict, ingester } from '../../_kit/ingest/ingester.ts';
import { keptConflicts } from '../../_kit/ingest/kept.conflicts.ts';
import { endsAfter } from '../../_kit/ingest/whole.conflicts.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { overlapConflicts } from '../validity/overlap.conflicts.ts';
import { endsAfterItBegins, validityFields } from '../validity/validity.fields.ts';
import { HeadTenureEntity } from './head-tenure.entity.ts';

const headTenureSchema = z
  .strictObject({
    id: idField,
    body: idField,
    name: localizedField(300),
    office: localizedField(300).nullish(),
    isActing: z.boolean(),
    ...validityFields,
    act: shortText(500).nullish(),
  })
  .check(endsAfterItBegins);

type HeadTenureRecord = z.infer<typeof headTenureSchema>;

async function tenureConflicts(work: UnitOfWork, records: readonly HeadTenureRecord[]): Promise<(Conflict | null)[]> {
  const bodies = records.map((record) => record.body);
  const kept = await keptConflicts(work, HeadTenureEntity, records, { body: 'bodyId' });
  const overlapping = overlapConflicts(records, await work.currentBy(HeadTenureEntity, 'bodyId', bodies), {
    groupOfRecord: (record) => `${record.body} ${Number(record.isActing)}`,
    groupOfRow: (row) => `${row.bodyId} ${Number(row.isActing)}`,
    rule: 'on any day a body has one head at most, and one acting head.',
  });
  return kept.map((conflict, at) => conflict ?? overlapping[at] ?? null);
}

export const headTenureIngester = ingester<HeadTenureRecord, HeadTenureEntity>({
  type: 'HeadTenure',
  schema: headTenureSchema,
  entity: HeadTenureEntity,
  whole: endsAfter('validFrom', 'validUntil'),
  content: ({ body, name, office, ...rest }) => ({
    ...rest,
    bodyId: body,
    nameKk: name.kk,
    nameRu: name.ru,
    nameEn: name.en,
    officeKk: office?.kk,
    officeRu: office?.ru,
    officeEn: office?.en,
  }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
  conflicts: tenureConflicts,
});
