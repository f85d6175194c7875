import { watched, type Concept } from '../../_kit/concept.ts';
import { RecommendationLinksResolver } from './recommendation-links.resolver.ts';
import { RecommendationEntity } from './recommendation.entity.ts';
import { recommendationIngester } from './recommendation.ingester.ts';
import { RecommendationLoader } from './recommendation.loader.ts';
import { recommendationPresence, RecommendationRepository } from './recommendation.repository.ts';
import { RecommendationResolver } from './recommendation.resolver.ts';
import { recommendationRows } from './recommendation.rows.ts';

export const recommendationConcept: Concept<RecommendationLoader> = {
  types: ['Recommendation'],
  resolvers: [RecommendationResolver, RecommendationLinksResolver],
  entities: [RecommendationEntity],
  ingesters: [recommendationIngester],
  presence: recommendationPresence,
  search: { texts: ['text', 'summary'], cited: ['symbol'], dates: { madeOn: 'madeOn' } },
  rows: [recommendationRows],
  watched: [
    watched({ entity: RecommendationEntity, type: 'Participant', names: 'addresseeId', check: 'addresseeCheck' }),
  ],
  loader: ({ database, clocks }) => new RecommendationLoader(new RecommendationRepository(database, clocks)),
};
