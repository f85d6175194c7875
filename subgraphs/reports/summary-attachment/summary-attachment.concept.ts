import { recordConcept, watched } from '../../_kit/concept.ts';
import { AttachmentCommandsResolver } from './attachment-commands.resolver.ts';
import { AttachedRecommendationEntity } from './attached-recommendation.entity.ts';
import { summaryAttachmentIngester } from './summary-attachment.ingester.ts';
import { summaryAttachmentRecords } from './summary-attachment.repository.ts';
import { SummaryAttachmentResolver } from './summary-attachment.resolver.ts';
import { rowsOfSummary } from '../summary-information/summary-information.rows.ts';

const records = recordConcept('SummaryAttachment', summaryAttachmentRecords, {
  resolvers: [SummaryAttachmentResolver, AttachmentCommandsResolver],
  ingesters: [summaryAttachmentIngester],
  search: { titles: ['title'] },
  rows: [
    {
      ...rowsOfSummary('summary_attachment', 'SummaryAttachment'),
      mentions: { recommendations: 'Recommendation' },
    },
    {
      table: 'attached_recommendation',
      type: 'AttachedRecommendation',
      names: { recommendation_id: 'Recommendation' },
    },
  ],
  watched: [
    watched({ entity: summaryAttachmentRecords.entity, type: 'Document', names: 'documentId', check: 'documentCheck' }),
  ],
});

export const summaryAttachmentConcept = { ...records, entities: [...records.entities, AttachedRecommendationEntity] };
