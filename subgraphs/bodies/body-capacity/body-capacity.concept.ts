import type { Concept } from '../../_kit/concept.ts';
import { bodyCapacityIngester } from './body-capacity.ingester.ts';
import { BodyCapacityLoader } from './body-capacity.loader.ts';
import { bodyCapacityRecords } from './body-capacity.repository.ts';
import { BodyCapacityResolver } from './body-capacity.resolver.ts';

export const bodyCapacityConcept: Concept<BodyCapacityLoader> = {
  types: ['BodyCapacity'],
  resolvers: [BodyCapacityResolver],
  entities: [bodyCapacityRecords.entity],
  ingesters: [bodyCapacityIngester],
  loader: ({ database, clocks }) => new BodyCapacityLoader(database, clocks),
};
