import { recordConcept } from '../../_kit/concept.ts';
import { provisionCitation } from './provision.citation.ts';
import { provisionIngester } from './provision.ingester.ts';
import { provisionRecords } from './provision.repository.ts';
import { ProvisionResolver } from './provision.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const provisionConcept = recordConcept('Provision', provisionRecords, {
  resolvers: [ProvisionResolver],
  ingesters: [provisionIngester],
  search: {
    titles: ['heading'],
    texts: ['text', 'summary'],
    made: {
      citation: {
        from: ['article', 'paragraph'],
        make: ({ article, paragraph }) => provisionCitation(String(article), paragraph as string | null),
      },
    },
  },
  rows: [rowsOfTreaty('provision', 'Provision')],
});
