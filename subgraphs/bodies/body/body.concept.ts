import type { Concept } from '../../_kit/concept.ts';
import { BodyPartsResolver } from './body-parts.resolver.ts';
import { BodyEntity } from './body.entity.ts';
import { bodyIngester } from './body.ingester.ts';
import { BodyLoader } from './body.loader.ts';
import { BodyRepository } from './body.repository.ts';
import { BodyResolver } from './body.resolver.ts';

export const bodyConcept: Concept<BodyLoader> = {
  types: ['Body'],
  resolvers: [BodyResolver, BodyPartsResolver],
  entities: [BodyEntity],
  ingesters: [bodyIngester],
  search: { titles: ['acronym'] },
  loader: ({ database, clocks }) => new BodyLoader(new BodyRepository(database, clocks)),
};
