import type { Concept } from '../../_kit/concept.ts';
import { BodyLineageResolver } from './body-lineage.resolver.ts';
import { bodySuccessionIngester } from './body-succession.ingester.ts';
import { BodySuccessionLoader } from './body-succession.loader.ts';
import { bodySuccessionRecords } from './body-succession.repository.ts';
import { BodySuccessionResolver } from './body-succession.resolver.ts';

export const bodySuccessionConcept: Concept<BodySuccessionLoader> = {
  types: ['BodySuccession'],
  resolvers: [BodySuccessionResolver, BodyLineageResolver],
  entities: [bodySuccessionRecords.entity],
  ingesters: [bodySuccessionIngester],
  loader: ({ database, clocks }) => new BodySuccessionLoader(database, clocks),
};
