import type { Concept } from '../../_kit/concept.ts';
import { bodyNameIngester } from './body-name.ingester.ts';
import { BodyNameLoader } from './body-name.loader.ts';
import { bodyNameRecords } from './body-name.repository.ts';
import { BodyNameResolver } from './body-name.resolver.ts';

export const bodyNameConcept: Concept<BodyNameLoader> = {
  types: ['BodyName'],
  resolvers: [BodyNameResolver],
  entities: [bodyNameRecords.entity],
  ingesters: [bodyNameIngester],
  presence: bodyNameRecords,
  search: { isSubject: true, titles: ['name'] },
  loader: ({ database, clocks }) => new BodyNameLoader(database, clocks),
};
