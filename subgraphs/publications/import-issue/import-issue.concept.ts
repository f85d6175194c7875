import type { Concept } from '../../_kit/concept.ts';
import { ImportIssueEntity } from './import-issue.entity.ts';
import { importIssueIngester } from './import-issue.ingester.ts';
import { ImportIssueLoader } from './import-issue.loader.ts';
import { ImportIssueRepository } from './import-issue.repository.ts';

export const importIssueConcept: Concept<ImportIssueLoader> = {
  types: [],
  resolvers: [],
  entities: [ImportIssueEntity],
  ingesters: [importIssueIngester],
  loader: ({ database, clocks }) => new ImportIssueLoader(new ImportIssueRepository(database, clocks)),
};
