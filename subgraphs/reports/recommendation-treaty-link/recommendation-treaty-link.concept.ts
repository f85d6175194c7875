import { watched, type Concept } from '../../_kit/concept.ts';
import { RecommendationTreatyLinkEntity } from './recommendation-treaty-link.entity.ts';
import { recommendationTreatyLinkIngester } from './recommendation-treaty-link.ingester.ts';
import { RecommendationTreatyLinkLoader } from './recommendation-treaty-link.loader.ts';
import { RecommendationTreatyLinkRepository } from './recommendation-treaty-link.repository.ts';
import { RecommendationTreatyLinkResolver } from './recommendation-treaty-link.resolver.ts';

export const recommendationTreatyLinkConcept: Concept<RecommendationTreatyLinkLoader> = {
  types: ['RecommendationTreatyLink'],
  resolvers: [RecommendationTreatyLinkResolver],
  entities: [RecommendationTreatyLinkEntity],
  ingesters: [recommendationTreatyLinkIngester],
  watched: [
    watched({ entity: RecommendationTreatyLinkEntity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
  ],
  loader: ({ database, clocks }) =>
    new RecommendationTreatyLinkLoader(new RecommendationTreatyLinkRepository(database, clocks)),
};
