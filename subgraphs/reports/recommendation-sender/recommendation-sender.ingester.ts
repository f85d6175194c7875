import { z } from 'zod';
import { idField, shortText } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { longestId, recommendationId, tooLong } from '../recommendation/recommendation.fields.ts';
import { recommendationReference } from '../recommendation/recommendation.ingester.ts';
import { RecommendationSenderEntity } from './recommendation-sender.entity.ts';
import { recommendationSenderId } from './recommendation-sender.id.ts';

const senderSchema = z
  .strictObject({ recommendation: recommendationId, participant: idField, rawName: shortText(500).nullish() })
  .refine((each) => recommendationSenderId(each.recommendation, each.participant).length <= longestId, {
    path: ['participant'],
    error: tooLong,
  });

export const recommendationSenderIngester = ingester<z.infer<typeof senderSchema>, RecommendationSenderEntity>({
  type: 'RecommendationSender',
  schema: senderSchema,
  entity: RecommendationSenderEntity,
  content: ({ recommendation, participant, rawName }, reference) => ({
    id: recommendationSenderId(recommendation, participant),
    recommendationId: recommendation,
    participantId: participant,
    participantCheck: checkOf(reference),
    rawName,
  }),
  references: ({ recommendation }) => [recommendationReference(recommendation)],
  foreign: ({ participant }) => [{ field: 'participant', type: 'Participant', id: participant }],
});
