import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester, checkOf } from '../../_kit/ingest/ingester.ts';
import { ResultsPublicationEntity } from '../results-publication/results-publication.entity.ts';
import { PublishedSectionEntity } from './published-section.entity.ts';

const sectionSchema = z.strictObject({
  id: idField,
  publication: idField,
  position: z.int().min(1).max(1_000),
  heading: localizedField(500),
  section: idField.nullish(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 hexadecimal digits in lower case.'),
});

export const publishedSectionIngester = ingester<z.infer<typeof sectionSchema>, PublishedSectionEntity>({
  type: 'PublishedSection',
  schema: sectionSchema,
  entity: PublishedSectionEntity,
  content: ({ id, publication, position, heading, section, contentHash }, reference) => ({
    id,
    publicationId: publication,
    position,
    headingKk: heading.kk,
    headingRu: heading.ru,
    headingEn: heading.en,
    sectionId: section,
    sectionCheck: section == null ? section : checkOf(reference),
    contentHash,
  }),
  references: ({ publication }) => [
    { field: 'publication', type: 'ResultsPublication', entity: ResultsPublicationEntity, id: publication },
  ],
  foreign: ({ section }) => (section ? [{ field: 'section', type: 'SummarySection', id: section }] : []),
});
