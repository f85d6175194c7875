import { z } from 'zod';
import { idField, localizedField, urlField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { BodyEntity } from './body.entity.ts';

const bodySchema = z.strictObject({ id: idField, website: urlField.nullish(), acronym: localizedField(50).nullish() });

export const bodyIngester = ingester<z.infer<typeof bodySchema>, BodyEntity>({
  type: 'Body',
  schema: bodySchema,
  entity: BodyEntity,
  content: ({ id, website, acronym }) => ({
    id,
    website,
    acronymKk: acronym?.kk,
    acronymRu: acronym?.ru,
    acronymEn: acronym?.en,
  }),
});
