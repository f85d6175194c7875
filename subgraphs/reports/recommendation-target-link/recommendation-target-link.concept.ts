import { recordConcept } from '../../_kit/concept.ts';
import { recommendationTargetLinkIngester } from './recommendation-target-link.ingester.ts';
import { recommendationTargetLinkRecords } from './recommendation-target-link.repository.ts';
import { RecommendationTargetLinkResolver } from './recommendation-target-link.resolver.ts';
import { rowsOfRecommendation } from '../recommendation/recommendation.rows.ts';

export const recommendationTargetLinkConcept = recordConcept(
  'RecommendationTargetLink',
  recommendationTargetLinkRecords,
  {
    resolvers: [RecommendationTargetLinkResolver],
    ingesters: [recommendationTargetLinkIngester],
    rows: [rowsOfRecommendation('recommendation_target_link', 'RecommendationTargetLink')],
  },
);
