import { recordConcept, watched } from '../../_kit/concept.ts';
import { recommendationBodyLinkIngester } from './recommendation-body-link.ingester.ts';
import { recommendationBodyLinkRecords } from './recommendation-body-link.repository.ts';
import { RecommendationBodyLinkResolver } from './recommendation-body-link.resolver.ts';
import { rowsOfRecommendation } from '../recommendation/recommendation.rows.ts';

export const recommendationBodyLinkConcept = recordConcept('RecommendationBodyLink', recommendationBodyLinkRecords, {
  resolvers: [RecommendationBodyLinkResolver],
  ingesters: [recommendationBodyLinkIngester],
  rows: [rowsOfRecommendation('recommendation_body_link', 'RecommendationBodyLink')],
  watched: [
    watched({ entity: recommendationBodyLinkRecords.entity, type: 'Body', names: 'bodyId', check: 'bodyCheck' }),
  ],
});
