import type { Concept } from '../../_kit/concept.ts';
import type { TreatiesLoaders } from '../context.ts';
import { TreatyEntity } from './treaty.entity.ts';
import { treatyIngester } from './treaty.ingester.ts';
import { TreatyLoader } from './treaty.loader.ts';
import { TreatyRepository } from './treaty.repository.ts';
import { TreatyPartsResolver } from './treaty-parts.resolver.ts';
import { TreatyResolver } from './treaty.resolver.ts';
import { treatyRows } from './treaty.rows.ts';

export const treatyConcept: Concept<TreatyLoader, TreatiesLoaders> = {
  types: ['Treaty'],
  resolvers: [TreatyResolver, TreatyPartsResolver],
  entities: [TreatyEntity],
  ingesters: [treatyIngester],
  rows: [treatyRows],
  loader: ({ database, clocks, loaders }) =>
    new TreatyLoader(new TreatyRepository(database, clocks), () => loaders.treatyIdentifier),
};
