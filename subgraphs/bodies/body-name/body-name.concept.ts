import type { Concept } from '../../_kit/concept.ts';
import { BodyNameEntity } from './body-name.entity.ts';
import { bodyNameIngester } from './body-name.ingester.ts';
import { BodyNameLoader } from './body-name.loader.ts';
import { BodyNameRepository } from './body-name.repository.ts';
import { BodyNameResolver } from './body-name.resolver.ts';

export const bodyNameConcept: Concept<BodyNameLoader> = {
  types: ['BodyName'],
  resolvers: [BodyNameResolver],
  entities: [BodyNameEntity],
  ingesters: [bodyNameIngester],
  loader: ({ database, clocks }) => new BodyNameLoader(new BodyNameRepository(database, clocks)),
};
