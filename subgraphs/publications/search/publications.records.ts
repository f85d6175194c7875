import type { SearchRecordTable } from './search-record.ts';

/** Records of this subgraph that are searched; each says which of its texts. */
export const publicationsRecords = {
  MediaPublication: {
    audience: 'PUBLIC',
    searched: 'The headline, the summary, the outlet, and the year of publication.',
  },
  Document: { audience: 'PUBLIC', searched: 'The title and the name of the file.' },
  ResultsPublication: { audience: 'PUBLIC', searched: 'The title.' },
  PublishedSection: { audience: 'PUBLIC', searched: 'The heading.' },
} as const satisfies SearchRecordTable;
