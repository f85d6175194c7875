import { z } from 'zod';
import { idField, shortText } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { longestId, recommendationId, tooLong } from '../recommendation/recommendation.fields.ts';
import { recommendationReference } from '../recommendation/recommendation.ingester.ts';
import { RecommendationTreatyLinkEntity } from './recommendation-treaty-link.entity.ts';
import { recommendationTreatyLinkId } from './recommendation-treaty-link.id.ts';
import { TreatyLinkBasis } from './treaty-link-basis.ts';

const linkSchema = z
  .strictObject({
    recommendation: recommendationId,
    treaty: idField,
    basis: z.enum(TreatyLinkBasis),
    matchedText: shortText(1_000).nullish(),
    confirmed: z.boolean(),
  })
  .refine((each) => recommendationTreatyLinkId(each.recommendation, each.treaty).length <= longestId, {
    path: ['treaty'],
    error: tooLong,
  });

export const recommendationTreatyLinkIngester = ingester<z.infer<typeof linkSchema>, RecommendationTreatyLinkEntity>({
  type: 'RecommendationTreatyLink',
  schema: linkSchema,
  entity: RecommendationTreatyLinkEntity,
  content: ({ recommendation, treaty, basis, confirmed, matchedText }, reference) => ({
    id: recommendationTreatyLinkId(recommendation, treaty),
    recommendationId: recommendation,
    treatyId: treaty,
    treatyCheck: checkOf(reference),
    matchedText,
    ...(confirmed && { basis, confirmed }),
  }),
  // What was only inferred does not undo what is stated or confirmed.
  initial: ({ basis, confirmed }) => ({ basis, confirmed }),
  references: ({ recommendation }) => [recommendationReference(recommendation)],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
});
