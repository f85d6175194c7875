import { z } from 'zod';
import { dateField, idField, languageField, shortText, urlField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { MediaPublicationEntity } from './media-publication.entity.ts';

const publicationSchema = z.strictObject({
  id: idField,
  outlet: shortText(300),
  title: shortText(1_000),
  language: languageField,
  url: urlField.nullish(),
  publishedOn: dateField,
  summary: shortText(5_000).nullish(),
});

export const mediaPublicationIngester = ingester<z.infer<typeof publicationSchema>, MediaPublicationEntity>({
  type: 'MediaPublication',
  schema: publicationSchema,
  entity: MediaPublicationEntity,
  content: (record) => record,
});
