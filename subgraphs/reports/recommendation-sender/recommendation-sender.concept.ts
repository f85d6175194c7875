import { watched, type Concept } from '../../_kit/concept.ts';
import { RecommendationSenderEntity } from './recommendation-sender.entity.ts';
import { recommendationSenderIngester } from './recommendation-sender.ingester.ts';
import { RecommendationSenderLoader } from './recommendation-sender.loader.ts';
import { RecommendationSenderRepository } from './recommendation-sender.repository.ts';
import { RecommendationSenderResolver } from './recommendation-sender.resolver.ts';
import { rowsOfRecommendation } from '../recommendation/recommendation.rows.ts';

export const recommendationSenderConcept: Concept<RecommendationSenderLoader> = {
  types: ['RecommendationSender'],
  resolvers: [RecommendationSenderResolver],
  entities: [RecommendationSenderEntity],
  ingesters: [recommendationSenderIngester],
  rows: [rowsOfRecommendation('recommendation_sender', 'RecommendationSender')],
  watched: [
    watched({
      entity: RecommendationSenderEntity,
      type: 'Participant',
      names: 'participantId',
      check: 'participantCheck',
    }),
  ],
  loader: ({ database, clocks }) =>
    new RecommendationSenderLoader(new RecommendationSenderRepository(database, clocks)),
};
