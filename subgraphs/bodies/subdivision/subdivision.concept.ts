import { recordConcept } from '../../_kit/concept.ts';
import { subdivisionIngester } from './subdivision.ingester.ts';
import { subdivisionRecords } from './subdivision.repository.ts';
import { SubdivisionResolver } from './subdivision.resolver.ts';

export const subdivisionConcept = recordConcept('Subdivision', subdivisionRecords, {
  resolvers: [SubdivisionResolver],
  ingesters: [subdivisionIngester],
  search: { titles: ['name'] },
});
