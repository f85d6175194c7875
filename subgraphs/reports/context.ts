import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { annualInformationRecords } from './annual-information/annual-information.repository.ts';
import type { assessmentRecords } from './assessment/assessment.repository.ts';
import type { evidenceLinkRecords } from './evidence-link/evidence-link.repository.ts';
import type { inForceEntryRecords } from './in-force-entry/in-force-entry.repository.ts';
import type { issueEntryLinkRecords } from './issue-entry-link/issue-entry-link.repository.ts';
import type { notInForceEntryRecords } from './not-in-force-entry/not-in-force-entry.repository.ts';
import type { problemIssueRecords } from './problem-issue/problem-issue.repository.ts';
import type { proposalRecords } from './proposal/proposal.repository.ts';
import type { InputUseLoader } from './input-use/input-use.loader.ts';
import type { RecommendationLoader } from './recommendation/recommendation.loader.ts';
import type { RecommendationSenderLoader } from './recommendation-sender/recommendation-sender.loader.ts';
import type { RecommendationTreatyLinkLoader } from './recommendation-treaty-link/recommendation-treaty-link.loader.ts';
import type { sourceDocumentRecords } from './source-document/source-document.repository.ts';

export interface ReportsLoaders {
  readonly sourceDocument: LoaderOf<typeof sourceDocumentRecords>;
  readonly recommendation: RecommendationLoader;
  readonly recommendationSender: RecommendationSenderLoader;
  readonly recommendationTreatyLink: RecommendationTreatyLinkLoader;
  readonly annualInformation: LoaderOf<typeof annualInformationRecords>;
  readonly inForceEntry: LoaderOf<typeof inForceEntryRecords>;
  readonly notInForceEntry: LoaderOf<typeof notInForceEntryRecords>;
  readonly assessment: LoaderOf<typeof assessmentRecords>;
  readonly problemIssue: LoaderOf<typeof problemIssueRecords>;
  readonly issueEntryLink: LoaderOf<typeof issueEntryLinkRecords>;
  readonly proposal: LoaderOf<typeof proposalRecords>;
  readonly evidenceLink: LoaderOf<typeof evidenceLinkRecords>;
  readonly inputUse: InputUseLoader;
}

export type ReportsContext = HubContext<ReportsLoaders>;
