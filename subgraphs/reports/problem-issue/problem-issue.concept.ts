import { recordConcept, watched, type Concept } from '../../_kit/concept.ts';
import type { LoaderOf } from '../../_kit/query/record-loader.ts';
import { IssueTreatyLinkEntity } from './issue-treaty-link.entity.ts';
import { problemIssueIngester } from './problem-issue.ingester.ts';
import { problemIssueRecords } from './problem-issue.repository.ts';
import { ProblemIssueResolver } from './problem-issue.resolver.ts';
import { issueRules } from './problem-issue.rows.ts';

const { entity } = problemIssueRecords;

export const problemIssueConcept: Concept<LoaderOf<typeof problemIssueRecords>> = {
  ...recordConcept('ProblemIssue', problemIssueRecords, {
    resolvers: [ProblemIssueResolver],
    ingesters: [problemIssueIngester],
    search: { titles: ['title'], texts: ['description'] },
    rows: issueRules,
    watched: [
      watched({ entity, type: 'Body', names: 'raisedById', check: 'raisedByCheck' }),
      watched({ entity: IssueTreatyLinkEntity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
    ],
  }),
  entities: [entity, IssueTreatyLinkEntity],
};
