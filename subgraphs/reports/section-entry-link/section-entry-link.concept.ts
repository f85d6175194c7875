import { recordConcept } from '../../_kit/concept.ts';
import { EntrySectionsResolver } from './entry-sections.resolver.ts';
import { sectionEntryLinkIngester } from './section-entry-link.ingester.ts';
import { sectionEntryLinkRecords } from './section-entry-link.repository.ts';
import { SectionEntryLinkResolver } from './section-entry-link.resolver.ts';
import { sectionEntryRows } from './section-entry-link.rows.ts';

export const sectionEntryLinkConcept = recordConcept('SectionEntryLink', sectionEntryLinkRecords, {
  resolvers: [SectionEntryLinkResolver, EntrySectionsResolver],
  ingesters: [sectionEntryLinkIngester],
  rows: [sectionEntryRows],
});
