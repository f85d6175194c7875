import type { Concept } from '../../_kit/concept.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import { bodySuccessionIngester } from './body-succession.ingester.ts';
import { BodySuccessionLoader } from './body-succession.loader.ts';
import { BodySuccessionRepository } from './body-succession.repository.ts';
import { BodySuccessionResolver } from './body-succession.resolver.ts';

export const bodySuccessionConcept: Concept<BodySuccessionLoader> = {
  types: ['BodySuccession'],
  resolvers: [BodySuccessionResolver],
  entities: [BodySuccessionEntity],
  ingesters: [bodySuccessionIngester],
  loader: ({ database, clocks }) => new BodySuccessionLoader(new BodySuccessionRepository(database, clocks)),
};
