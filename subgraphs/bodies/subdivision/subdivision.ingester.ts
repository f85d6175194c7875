import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester, type OwnReference } from '../../_kit/ingest/ingester.ts';
import { keptConflicts } from '../../_kit/ingest/kept.conflicts.ts';
import { endsAfter } from '../../_kit/ingest/whole.conflicts.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { endsAfterItBegins, validityFields } from '../validity/validity.fields.ts';
import { SubdivisionEntity } from './subdivision.entity.ts';

const subdivisionSchema = z
  .strictObject({ id: idField, body: idField, name: localizedField(500), ...validityFields })
  .check(endsAfterItBegins);

export const subdivisionIngester = ingester<z.infer<typeof subdivisionSchema>, SubdivisionEntity>({
  type: 'Subdivision',
  schema: subdivisionSchema,
  entity: SubdivisionEntity,
  whole: endsAfter('validFrom', 'validUntil'),
  content: ({ body, name: { kk, ru, en }, ...rest }) => ({ ...rest, bodyId: body, nameKk: kk, nameRu: ru, nameEn: en }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
  conflicts: (work, records) => keptConflicts(work, SubdivisionEntity, records, { body: 'bodyId' }),
});

/** For records that name a subdivision, or none. */
export function subdivisionReference(id: string | null | undefined): OwnReference[] {
  return id ? [{ field: 'subdivision', type: 'Subdivision', entity: SubdivisionEntity, id }] : [];
}
