import { watched, type Concept } from '../../_kit/concept.ts';
import { RecommendationTreatyLinkEntity } from './recommendation-treaty-link.entity.ts';
import { recommendationTreatyLinkIngester } from './recommendation-treaty-link.ingester.ts';
import { RecommendationTreatyLinkLoader } from './recommendation-treaty-link.loader.ts';
import { RecommendationTreatyLinkRepository } from './recommendation-treaty-link.repository.ts';
import { RecommendationTreatyLinkResolver } from './recommendation-treaty-link.resolver.ts';
import { rowsOfRecommendation } from '../recommendation/recommendation.rows.ts';

export const recommendationTreatyLinkConcept: Concept<RecommendationTreatyLinkLoader> = {
  types: ['RecommendationTreatyLink'],
  resolvers: [RecommendationTreatyLinkResolver],
  entities: [RecommendationTreatyLinkEntity],
  ingesters: [recommendationTreatyLinkIngester],
  rows: [rowsOfRecommendation('recommendation_treaty_link', 'RecommendationTreatyLink')],
  watched: [
    watched({ entity: RecommendationTreatyLinkEntity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
  ],
  loader: ({ database, clocks }) =>
    new RecommendationTreatyLinkLoader(new RecommendationTreatyLinkRepository(database, clocks)),
};
