import type { Concept } from '../../_kit/concept.ts';
import { BodyCapacityEntity } from './body-capacity.entity.ts';
import { bodyCapacityIngester } from './body-capacity.ingester.ts';
import { BodyCapacityLoader } from './body-capacity.loader.ts';
import { BodyCapacityRepository } from './body-capacity.repository.ts';
import { BodyCapacityResolver } from './body-capacity.resolver.ts';

export const bodyCapacityConcept: Concept<BodyCapacityLoader> = {
  types: ['BodyCapacity'],
  resolvers: [BodyCapacityResolver],
  entities: [BodyCapacityEntity],
  ingesters: [bodyCapacityIngester],
  loader: ({ database, clocks }) => new BodyCapacityLoader(new BodyCapacityRepository(database, clocks)),
};
