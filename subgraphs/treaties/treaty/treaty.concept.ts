import type { Concept } from '../../_kit/concept.ts';
import { TreatyEntity } from './treaty.entity.ts';
import { treatyIngester } from './treaty.ingester.ts';
import { TreatyLoader } from './treaty.loader.ts';
import { TreatyRepository } from './treaty.repository.ts';
import { TreatyResolver } from './treaty.resolver.ts';

export const treatyConcept: Concept<TreatyLoader> = {
  types: ['Treaty'],
  resolvers: [TreatyResolver],
  entities: [TreatyEntity],
  ingesters: [treatyIngester],
  loader: ({ database, clocks }) => new TreatyLoader(new TreatyRepository(database, clocks)),
};
