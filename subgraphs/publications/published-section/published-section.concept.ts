import { recordConcept, watched } from '../../_kit/concept.ts';
import { publishedSectionIngester } from './published-section.ingester.ts';
import { publishedSectionRecords } from './published-section.repository.ts';
import { PublishedSectionResolver } from './published-section.resolver.ts';

export const publishedSectionConcept = recordConcept('PublishedSection', publishedSectionRecords, {
  resolvers: [PublishedSectionResolver],
  ingesters: [publishedSectionIngester],
  search: { titles: ['heading'] },
  watched: [
    watched({
      entity: publishedSectionRecords.entity,
      type: 'SummarySection',
      names: 'sectionId',
      check: 'sectionCheck',
    }),
  ],
});
