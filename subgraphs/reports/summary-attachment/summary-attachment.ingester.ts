import { z } from 'zod';
import { hashField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type ReferenceState } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { Content } from '../../_kit/record/unit-of-work.ts';
import { plainId } from '../joined-id.ts';
import { RecommendationEntity } from '../recommendation/recommendation.entity.ts';
import { asSentConflicts } from '../summary-information/as-sent.service.ts';
import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { deriveLinks } from './attached-recommendation.service.ts';
import { longestId, mostRecommendations } from './summary-attachment.rule.ts';
import { SummaryAttachmentEntity } from './summary-attachment.entity.ts';

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

type AttachmentRecord = z.infer<typeof summaryAttachmentSchema>;

export const summaryAttachmentIngester = ingester<AttachmentRecord, SummaryAttachmentEntity>({
  type: 'SummaryAttachment',
  schema: summaryAttachmentSchema,
  entity: SummaryAttachmentEntity,
  content: contentOf,
  references: ({ summary, recommendations }) => [
    { field: 'summary', type: 'SummaryInformation', entity: SummaryInformationEntity, id: summary },
    ...recommendations.map((id) => {
      return { field: 'recommendations', type: 'Recommendation', entity: RecommendationEntity, id };
    }),
  ],
  foreign: ({ document }) => (document ? [{ field: 'document', type: 'Document', id: document }] : []),
  conflicts: (work, records) => {
    const parts = records.map((record) => ({ summary: record.summary, content: contentOf(record, 'UNVERIFIED') }));
    return asSentConflicts(work, SummaryAttachmentEntity, 'summary', parts);
  },
  after: (work, _records, outcomes) =>
    deriveLinks(
      work,
      outcomes.map(({ id }) => id),
    ),
});

function contentOf(
  { id, summary, document, title, recommendations }: AttachmentRecord,
  reference: ReferenceState,
): Content<SummaryAttachmentEntity> {
  return {
    id,
    summaryId: summary,
    documentId: document,
    documentCheck: document == null ? document : checkOf(reference),
    ...columnsOf('title', title),
    recommendations: JSON.stringify(recommendations),
  };
}
