import { defineSubgraph } from '../_kit/subgraph.ts';
import type { ReportsLoaders, ReportsServices } from './context.ts';
import { WithdrawEntryService } from './annual-entry/withdraw-entry.service.ts';
import { annualInformationConcept } from './annual-information/annual-information.concept.ts';
import { AssessmentService } from './assessment/assessment.service.ts';
import { CarryForwardService } from './annual-entry/carry-forward.service.ts';
import { CurrentContentService } from './annual-information/current-content.service.ts';
import { DecisionService } from './annual-information/decision.service.ts';
import { InformationWritingService } from './annual-information/information-writing.service.ts';
import { SubmissionService } from './annual-information/submission.service.ts';
import { assessmentConcept } from './assessment/assessment.concept.ts';
import { dispatchConcept } from './dispatch/dispatch.concept.ts';
import { DispatchService } from './dispatch/dispatch.service.ts';
import { RetryDispatchService } from './dispatch/retry-dispatch.service.ts';
import { WithdrawDispatchService } from './dispatch/withdraw-dispatch.service.ts';
import { dutyItemConcept } from './duty-item/duty-item.concept.ts';
import { DutyRevisionService } from './duty-plan/duty-revision.service.ts';
import { edmsDelivery } from './edms/delivery.service.ts';
import { edmsMessageConcept } from './edms-message/edms-message.concept.ts';
import { entryRemarkConcept } from './entry-remark/entry-remark.concept.ts';
import { evidenceLinkConcept } from './evidence-link/evidence-link.concept.ts';
import { EvidenceLinkService } from './evidence-link/evidence-link.service.ts';
import { InForceEntryService } from './in-force-entry/in-force-entry.service.ts';
import { inForceEntryConcept } from './in-force-entry/in-force-entry.concept.ts';
import { indicatorConcept } from './indicator/indicator.concept.ts';
import { inputUseConcept } from './input-use/input-use.concept.ts';
import { issueEntryLinkConcept } from './issue-entry-link/issue-entry-link.concept.ts';
import { IssueEntryLinkService } from './issue-entry-link/issue-entry-link.service.ts';
import { Initial1795357439038 } from './migrations/1795357439038-initial.ts';
import { Records1795658264947 } from './migrations/1795658264947-records.ts';
import { Access1795679634194 } from './migrations/1795679634194-access.ts';
import { Chain1795677888609 } from './migrations/1795677888609-chain.ts';
import { Confidential1795692241946 } from './migrations/1795692241946-confidential.ts';
import { Search1795693453341 } from './migrations/1795693453341-search.ts';
import { Rights1795703509508 } from './migrations/1795703509508-rights.ts';
import { Deadlines1795728841694 } from './migrations/1795728841694-deadlines.ts';
import { SearchVersions1795732000303 } from './migrations/1795732000303-search-versions.ts';
import { Deliveries1795748400000 } from './migrations/1795748400000-deliveries.ts';
import { LanguageMarks1795776216690 } from './migrations/1795776216690-language-marks.ts';
import { Edms1795776944238 } from './migrations/1795776944238-edms.ts';
import { MonitoringNotes1795778071702 } from './migrations/1795778071702-monitoring-notes.ts';
import { ListsOfBodies1795872928104 } from './migrations/1795872928104-lists-of-bodies.ts';
import { Signatures1795777784800 } from './migrations/1795777784800-signatures.ts';
import { YoFolded1795874400303 } from './migrations/1795874400303-yo-folded.ts';
import { monitoringCycleConcept } from './monitoring-cycle/monitoring-cycle.concept.ts';
import { MonitoringCycleService } from './monitoring-cycle/monitoring-cycle.service.ts';
import { monitoringNoteConcept } from './monitoring-note/monitoring-note.concept.ts';
import { MonitoringNoteService } from './monitoring-note/monitoring-note.service.ts';
import { monitoringRegimeConcept } from './monitoring-regime/monitoring-regime.concept.ts';
import { MonitoringRegimeService } from './monitoring-regime/monitoring-regime.service.ts';
import { NotInForceEntryService } from './not-in-force-entry/not-in-force-entry.service.ts';
import { notInForceEntryConcept } from './not-in-force-entry/not-in-force-entry.concept.ts';
import { observationConcept } from './observation/observation.concept.ts';
import { periodicReportTreatyLinkConcept } from './periodic-report-treaty-link/periodic-report-treaty-link.concept.ts';
import { periodicReportConcept } from './periodic-report/periodic-report.concept.ts';
import { problemIssueConcept } from './problem-issue/problem-issue.concept.ts';
import { ProblemIssueService } from './problem-issue/problem-issue.service.ts';
import { proposalConcept } from './proposal/proposal.concept.ts';
import { ProposalService } from './proposal/proposal.service.ts';
import { recommendationBodyLinkConcept } from './recommendation-body-link/recommendation-body-link.concept.ts';
import { recommendationProvisionLinkConcept } from './recommendation-provision-link/recommendation-provision-link.concept.ts';
import { recommendationSenderConcept } from './recommendation-sender/recommendation-sender.concept.ts';
import { recommendationTargetLinkConcept } from './recommendation-target-link/recommendation-target-link.concept.ts';
import { recommendationTreatyLinkConcept } from './recommendation-treaty-link/recommendation-treaty-link.concept.ts';
import { recommendationConcept } from './recommendation/recommendation.concept.ts';
import { keepHiddenDocuments } from './recommendation/confidential-letters.service.ts';
import { reportingDutyConcept } from './reporting-duty/reporting-duty.concept.ts';
import { keepAssessmentRequired } from './requirement/assessment-requirement.service.ts';
import { requirementConcept } from './requirement/requirement.concept.ts';
import { RequirementService } from './requirement/requirement.service.ts';
import { sdgGoalConcept } from './sdg-goal/sdg-goal.concept.ts';
import { sdgTargetConcept } from './sdg-target/sdg-target.concept.ts';
import { sectionEntryLinkConcept } from './section-entry-link/section-entry-link.concept.ts';
import { signatureConcept } from './signature/signature.concept.ts';
import { SignatureService } from './signature/signature.service.ts';
import { sourceDocumentConcept } from './source-document/source-document.concept.ts';
import { AssignmentStub } from './stubs/assignment.stub.ts';
import { BodyEvidenceResolver } from './stubs/body-evidence.resolver.ts';
import { BodyReportingResolver } from './stubs/body-reporting.resolver.ts';
import { BodyIssuesResolver } from './stubs/body-issues.resolver.ts';
import { BodyResolver } from './stubs/body.resolver.ts';
import { BodyStub } from './stubs/body.stub.ts';
import { HeadTenureStub } from './stubs/head-tenure.stub.ts';
import { LegalActStub } from './stubs/legal-act.stub.ts';
import { LegalParagraphStub } from './stubs/legal-paragraph.stub.ts';
import { ParagraphVersionStub } from './stubs/paragraph-version.stub.ts';
import { ParticipantObservationsResolver } from './stubs/participant-observations.resolver.ts';
import { ParticipantResolver } from './stubs/participant.resolver.ts';
import { ParticipantStub } from './stubs/participant.stub.ts';
import { ProvisionResolver } from './stubs/provision.resolver.ts';
import { ProvisionStub } from './stubs/provision.stub.ts';
import { SubdivisionStub } from './stubs/subdivision.stub.ts';
import { TreatyEntriesResolver } from './stubs/treaty-entries.resolver.ts';
import { TreatyEvidenceResolver } from './stubs/treaty-evidence.resolver.ts';
import { TreatyResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';
import { summaryAttachmentConcept } from './summary-attachment/summary-attachment.concept.ts';
import { SummaryAttachmentService } from './summary-attachment/summary-attachment.service.ts';
import { summaryInformationConcept } from './summary-information/summary-information.concept.ts';
import { SummaryInformationService } from './summary-information/summary-information.service.ts';
import { comparisonOf } from './summary-section/section-comparison.resolver.ts';
import { summarySectionConcept } from './summary-section/summary-section.concept.ts';
import { SummarySectionService } from './summary-section/summary-section.service.ts';

/** What bodies owe, deliver and find each year, what others recommend and what was observed, and what becomes of it. */
export const subgraph = defineSubgraph<ReportsLoaders, ReportsServices>({
  name: 'reports',
  concepts: {
    monitoringRegime: monitoringRegimeConcept,
    requirement: requirementConcept,
    monitoringCycle: monitoringCycleConcept,
    reportingDuty: reportingDutyConcept,
    dutyItem: dutyItemConcept,
    annualInformation: annualInformationConcept,
    sdgGoal: sdgGoalConcept,
    sdgTarget: sdgTargetConcept,
    periodicReport: periodicReportConcept,
    periodicReportTreatyLink: periodicReportTreatyLinkConcept,
    indicator: indicatorConcept,
    observation: observationConcept,
    sourceDocument: sourceDocumentConcept,
    recommendation: recommendationConcept,
    recommendationSender: recommendationSenderConcept,
    recommendationTreatyLink: recommendationTreatyLinkConcept,
    recommendationTargetLink: recommendationTargetLinkConcept,
    recommendationBodyLink: recommendationBodyLinkConcept,
    recommendationProvisionLink: recommendationProvisionLinkConcept,
    inForceEntry: inForceEntryConcept,
    notInForceEntry: notInForceEntryConcept,
    monitoringNote: monitoringNoteConcept,
    assessment: assessmentConcept,
    problemIssue: problemIssueConcept,
    issueEntryLink: issueEntryLinkConcept,
    proposal: proposalConcept,
    evidenceLink: evidenceLinkConcept,
    signature: signatureConcept,
    entryRemark: entryRemarkConcept,
    inputUse: inputUseConcept,
    summaryInformation: summaryInformationConcept,
    summarySection: summarySectionConcept,
    sectionEntryLink: sectionEntryLinkConcept,
    summaryAttachment: summaryAttachmentConcept,
    dispatch: dispatchConcept,
    edmsMessage: edmsMessageConcept,
  },
  stubs: [
    BodyEvidenceResolver,
    BodyReportingResolver,
    BodyIssuesResolver,
    BodyResolver,
    ParticipantObservationsResolver,
    ParticipantResolver,
    ProvisionResolver,
    TreatyEntriesResolver,
    TreatyEvidenceResolver,
    TreatyResolver,
  ],
  migrations: [
    Initial1795357439038,
    Records1795658264947,
    Chain1795677888609,
    Access1795679634194,
    Confidential1795692241946,
    Search1795693453341,
    Rights1795703509508,
    Deadlines1795728841694,
    SearchVersions1795732000303,
    Deliveries1795748400000,
    LanguageMarks1795776216690,
    Edms1795776944238,
    MonitoringNotes1795778071702,
    ListsOfBodies1795872928104,
    Signatures1795777784800,
    YoFolded1795874400303,
  ],
  upgrades: [
    { name: 'keepHiddenDocuments', run: keepHiddenDocuments },
    { name: 'keepAssessmentRequired', run: keepAssessmentRequired },
  ],
  references: {
    // Their owners say whether they exist; nothing is read for them here.
    Assignment: ({ id }) => Promise.resolve(AssignmentStub.of(id)),
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    HeadTenure: ({ id }) => Promise.resolve(HeadTenureStub.of(id)),
    LegalAct: ({ id }) => Promise.resolve(LegalActStub.of(id)),
    LegalParagraph: ({ id }) => Promise.resolve(LegalParagraphStub.of(id)),
    ParagraphVersion: ({ id }) => Promise.resolve(ParagraphVersionStub.of(id)),
    Participant: ({ id }) => Promise.resolve(ParticipantStub.of(id)),
    Provision: ({ id }) => Promise.resolve(ProvisionStub.of(id)),
    Subdivision: ({ id }) => Promise.resolve(SubdivisionStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
    SectionComparison: ({ id }, { loaders }) => comparisonOf(id, loaders),
  },
  contents: { records: 'sent_content', pieces: 'sent_content_piece', owner: 'content_id' },
  background: edmsDelivery,
  services: (tools) => ({
    dispatch: new DispatchService(tools),
    retryDispatch: new RetryDispatchService(tools),
    withdrawDispatch: new WithdrawDispatchService(tools),
    assessment: new AssessmentService(tools),
    dutyRevision: new DutyRevisionService(tools),
    evidenceLink: new EvidenceLinkService(tools),
    inForceEntry: new InForceEntryService(tools),
    issueEntryLink: new IssueEntryLinkService(tools),
    carryForward: new CarryForwardService(tools),
    currentContent: new CurrentContentService(tools.database),
    decision: new DecisionService(tools),
    informationWriting: new InformationWritingService(tools),
    monitoringCycle: new MonitoringCycleService(tools),
    monitoringNote: new MonitoringNoteService(tools),
    monitoringRegime: new MonitoringRegimeService(tools),
    notInForceEntry: new NotInForceEntryService(tools),
    problemIssue: new ProblemIssueService(tools),
    proposal: new ProposalService(tools),
    requirement: new RequirementService(tools),
    summaryAttachment: new SummaryAttachmentService(tools),
    summaryInformation: new SummaryInformationService(tools),
    summarySection: new SummarySectionService(tools),
    withdrawEntry: new WithdrawEntryService(tools),
    signature: new SignatureService(tools),
    submission: new SubmissionService(tools),
  }),
});
