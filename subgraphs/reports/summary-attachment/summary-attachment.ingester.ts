import { z } from 'zod';
import { hashField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { plainId } from '../joined-id.ts';
import { RecommendationEntity } from '../recommendation/recommendation.entity.ts';
import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { AttachedRecommendationEntity } from './attached-recommendation.entity.ts';
import { SummaryAttachmentEntity } from './summary-attachment.entity.ts';

const longestId = 160;
/** All of a Universal Periodic Review, and then some; their ids fit the column. */
const mostRecommendations = 350;

const summaryAttachmentSchema = z
  .strictObject({
    id: idField,
    summary: idField,
    document: hashField.nullish(),
    title: localizedField(500).nullish(),
    recommendations: z
      .array(plainId)
      .min(1, 'is empty: an attachment holds at least one recommendation (¶9).')
      .max(mostRecommendations, `are more than ${mostRecommendations}.`)
      .refine((ids) => new Set(ids).size === ids.length, 'names one of them twice.'),
  })
  .refine(({ id, summary }) => id.startsWith(`${summary}:`), {
    path: ['id'],
    error: 'does not begin with the id of its summary and a colon.',
  })
  .refine(({ id, recommendations }) => recommendations.every((each) => `${id}:${each}`.length <= longestId), {
    path: ['recommendations'],
    error: `make, together with the attachment, ids longer than ${longestId} characters.`,
  });

export const summaryAttachmentIngester = ingester<z.infer<typeof summaryAttachmentSchema>, SummaryAttachmentEntity>({
  type: 'SummaryAttachment',
  schema: summaryAttachmentSchema,
  entity: SummaryAttachmentEntity,
  content: ({ id, summary, document, title, recommendations }, reference) => ({
    id,
    summaryId: summary,
    documentId: document,
    documentCheck: document == null ? document : checkOf(reference),
    ...columnsOf('title', title),
    recommendations: JSON.stringify(recommendations),
  }),
  references: ({ summary, recommendations }) => [
    { field: 'summary', type: 'SummaryInformation', entity: SummaryInformationEntity, id: summary },
    ...recommendations.map((id) => {
      return { field: 'recommendations', type: 'Recommendation', entity: RecommendationEntity, id };
    }),
  ],
  foreign: ({ document }) => (document ? [{ field: 'document', type: 'Document', id: document }] : []),
  after: (work, _records, outcomes) =>
    deriveLinks(
      work,
      outcomes.map(({ id }) => id),
    ),
});

/** From the rows as they stand: a correction by hand outlives an import. */
async function deriveLinks(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  const attachments = await work.current(SummaryAttachmentEntity, ids);
  const present = await work.currentBy(AttachedRecommendationEntity, 'attachmentId', ids);
  const wanted = [...attachments.values()].flatMap((attachment) =>
    (JSON.parse(attachment.recommendations) as string[]).map((recommendationId) => ({
      id: `${attachment.id}:${recommendationId}`,
      attachmentId: attachment.id,
      recommendationId,
    })),
  );
  await work.derive(AttachedRecommendationEntity, wanted, present);
}
