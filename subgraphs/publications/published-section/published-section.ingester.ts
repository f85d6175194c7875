import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester, checkOf, type Conflict } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
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

type SectionRecord = z.infer<typeof sectionSchema>;

export const publishedSectionIngester = ingester<SectionRecord, PublishedSectionEntity>({
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
  conflicts: uncompared,
});

/** Of what was published through the hub every text was compared with what is restricted: no hash joins them. */
async function uncompared(work: UnitOfWork, records: readonly SectionRecord[]): Promise<(Conflict | null)[]> {
  const publications = await work.current(
    ResultsPublicationEntity,
    records.map(({ publication }) => publication),
  );
  const present = await work.current(
    PublishedSectionEntity,
    records.map(({ id }) => id),
  );
  return records.map(({ id, publication }) => {
    const isCompared = publications.get(publication)?.restrictedCheckedAt != null;
    if (!isCompared || present.get(id)?.publicationId === publication) return null;
    return { field: 'publication', value: publication, rule: 'was published through the hub, with its sections.' };
  });
}
