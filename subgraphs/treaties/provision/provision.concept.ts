import { recordConcept } from '../../_kit/concept.ts';
import { provisionIngester } from './provision.ingester.ts';
import { provisionRecords } from './provision.repository.ts';
import { ProvisionResolver } from './provision.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const provisionConcept = recordConcept('Provision', provisionRecords, {
  resolvers: [ProvisionResolver],
  ingesters: [provisionIngester],
  search: { titles: ['heading'], texts: ['text', 'summary'] },
  rows: [rowsOfTreaty('provision', 'Provision')],
});
