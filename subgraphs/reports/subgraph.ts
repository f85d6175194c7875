import { defineSubgraph } from '../_kit/subgraph.ts';
import type { ReportsLoaders } from './context.ts';
import { Initial1795357439038 } from './migrations/1795357439038-initial.ts';
import { annualInformationConcept } from './annual-information/annual-information.concept.ts';
import { assessmentConcept } from './assessment/assessment.concept.ts';
import { evidenceLinkConcept } from './evidence-link/evidence-link.concept.ts';
import { inForceEntryConcept } from './in-force-entry/in-force-entry.concept.ts';
import { inputUseConcept } from './input-use/input-use.concept.ts';
import { issueEntryLinkConcept } from './issue-entry-link/issue-entry-link.concept.ts';
import { notInForceEntryConcept } from './not-in-force-entry/not-in-force-entry.concept.ts';
import { problemIssueConcept } from './problem-issue/problem-issue.concept.ts';
import { proposalConcept } from './proposal/proposal.concept.ts';
import { Records1795635943596 } from './migrations/1795635943596-records.ts';
import { recommendationSenderConcept } from './recommendation-sender/recommendation-sender.concept.ts';
import { recommendationTreatyLinkConcept } from './recommendation-treaty-link/recommendation-treaty-link.concept.ts';
import { recommendationConcept } from './recommendation/recommendation.concept.ts';
import { sourceDocumentConcept } from './source-document/source-document.concept.ts';
import { BodyIssuesResolver } from './stubs/body-issues.resolver.ts';
import { BodyStub } from './stubs/body.stub.ts';
import { ParticipantResolver } from './stubs/participant.resolver.ts';
import { ParticipantStub } from './stubs/participant.stub.ts';
import { TreatyEntriesResolver } from './stubs/treaty-entries.resolver.ts';
import { TreatyResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** What others recommend of treaties, and what bodies report of them year by year. */
export const subgraph = defineSubgraph<ReportsLoaders>({
  name: 'reports',
  concepts: {
    sourceDocument: sourceDocumentConcept,
    recommendation: recommendationConcept,
    recommendationSender: recommendationSenderConcept,
    recommendationTreatyLink: recommendationTreatyLinkConcept,
    annualInformation: annualInformationConcept,
    inForceEntry: inForceEntryConcept,
    notInForceEntry: notInForceEntryConcept,
    assessment: assessmentConcept,
    problemIssue: problemIssueConcept,
    issueEntryLink: issueEntryLinkConcept,
    proposal: proposalConcept,
    evidenceLink: evidenceLinkConcept,
    inputUse: inputUseConcept,
  },
  stubs: [ParticipantResolver, TreatyResolver, TreatyEntriesResolver, BodyIssuesResolver],
  migrations: [Initial1795357439038, Records1795635943596],
  references: {
    // Their owner says whether they exist; nothing is read for them here.
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    Participant: ({ id }) => Promise.resolve(ParticipantStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
});
