import { recordConcept } from '../../_kit/concept.ts';
import { issueEntryLinkIngester } from './issue-entry-link.ingester.ts';
import { issueEntryLinkRecords } from './issue-entry-link.repository.ts';
import { IssueEntryLinkResolver } from './issue-entry-link.resolver.ts';

export const issueEntryLinkConcept = recordConcept('IssueEntryLink', issueEntryLinkRecords, {
  resolvers: [IssueEntryLinkResolver],
  ingesters: [issueEntryLinkIngester],
});
