import { recordConcept } from '../../_kit/concept.ts';
import { headTenureIngester } from './head-tenure.ingester.ts';
import { headTenureRecords } from './head-tenure.repository.ts';
import { HeadTenureResolver } from './head-tenure.resolver.ts';

export const headTenureConcept = recordConcept('HeadTenure', headTenureRecords, {
  resolvers: [HeadTenureResolver],
  ingesters: [headTenureIngester],
  search: { titles: ['name'], texts: ['office'] },
});
