import { defineSubgraph } from '../_kit/subgraph.ts';
import type { ReportsLoaders } from './context.ts';
import { Initial1795357439038 } from './migrations/1795357439038-initial.ts';
import { annualInformationConcept } from './annual-information/annual-information.concept.ts';
import { dutyItemConcept } from './duty-item/duty-item.concept.ts';
import { Records1795635687047 } from './migrations/1795635687047-records.ts';
import { monitoringCycleConcept } from './monitoring-cycle/monitoring-cycle.concept.ts';
import { monitoringRegimeConcept } from './monitoring-regime/monitoring-regime.concept.ts';
import { reportingDutyConcept } from './reporting-duty/reporting-duty.concept.ts';
import { requirementConcept } from './requirement/requirement.concept.ts';
import { Records1795636956844 } from './migrations/1795636956844-records.ts';
import { recommendationSenderConcept } from './recommendation-sender/recommendation-sender.concept.ts';
import { recommendationTreatyLinkConcept } from './recommendation-treaty-link/recommendation-treaty-link.concept.ts';
import { recommendationConcept } from './recommendation/recommendation.concept.ts';
import { sourceDocumentConcept } from './source-document/source-document.concept.ts';
import { BodyResolver } from './stubs/body.resolver.ts';
import { AssignmentStub } from './stubs/assignment.stub.ts';
import { BodyStub } from './stubs/body.stub.ts';
import { HeadTenureStub } from './stubs/head-tenure.stub.ts';
import { LegalActStub } from './stubs/legal-act.stub.ts';
import { LegalParagraphStub } from './stubs/legal-paragraph.stub.ts';
import { ParagraphVersionStub } from './stubs/paragraph-version.stub.ts';
import { SubdivisionStub } from './stubs/subdivision.stub.ts';
import { monitoringCycleConcept } from './monitoring-cycle/monitoring-cycle.concept.ts';
import { reportingDutyConcept } from './reporting-duty/reporting-duty.concept.ts';
import { annualInformationConcept } from './annual-information/annual-information.concept.ts';
import { inForceEntryConcept } from './in-force-entry/in-force-entry.concept.ts';
import { notInForceEntryConcept } from './not-in-force-entry/not-in-force-entry.concept.ts';
import { sdgGoalConcept } from './sdg-goal/sdg-goal.concept.ts';
import { sdgTargetConcept } from './sdg-target/sdg-target.concept.ts';
import { periodicReportConcept } from './periodic-report/periodic-report.concept.ts';
import { periodicReportTreatyLinkConcept } from './periodic-report-treaty-link/periodic-report-treaty-link.concept.ts';
import { indicatorConcept } from './indicator/indicator.concept.ts';
import { observationConcept } from './observation/observation.concept.ts';
import { recommendationTargetLinkConcept } from './recommendation-target-link/recommendation-target-link.concept.ts';
import { recommendationBodyLinkConcept } from './recommendation-body-link/recommendation-body-link.concept.ts';
import { recommendationProvisionLinkConcept } from './recommendation-provision-link/recommendation-provision-link.concept.ts';
import { summaryInformationConcept } from './summary-information/summary-information.concept.ts';
import { summarySectionConcept } from './summary-section/summary-section.concept.ts';
import { sectionEntryLinkConcept } from './section-entry-link/section-entry-link.concept.ts';
import { summaryAttachmentConcept } from './summary-attachment/summary-attachment.concept.ts';
import { dispatchConcept } from './dispatch/dispatch.concept.ts';
import { BodyEvidenceResolver } from './stubs/body-evidence.resolver.ts';
import { BodyStub } from './stubs/body.stub.ts';
import { ParticipantObservationsResolver } from './stubs/participant-observations.resolver.ts';
import { ProvisionResolver } from './stubs/provision.resolver.ts';
import { ProvisionStub } from './stubs/provision.stub.ts';
import { TreatyEvidenceResolver } from './stubs/treaty-evidence.resolver.ts';
import { comparisonOf } from './summary-section/section-comparison.resolver.ts';
import { ParticipantResolver } from './stubs/participant.resolver.ts';
import { ParticipantStub } from './stubs/participant.stub.ts';
import { TreatyResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** What bodies owe and deliver each year, under which rules; what others recommend, and of which treaties they speak. */
/** What others recommend and what was observed, and what the authorised body makes of it and sends on. */
export const subgraph = defineSubgraph<ReportsLoaders>({
  name: 'reports',
  concepts: {
    monitoringCycle: monitoringCycleConcept,
    reportingDuty: reportingDutyConcept,
    annualInformation: annualInformationConcept,
    inForceEntry: inForceEntryConcept,
    notInForceEntry: notInForceEntryConcept,
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
    monitoringRegime: monitoringRegimeConcept,
    requirement: requirementConcept,
    monitoringCycle: monitoringCycleConcept,
    reportingDuty: reportingDutyConcept,
    dutyItem: dutyItemConcept,
    annualInformation: annualInformationConcept,
  },
  stubs: [ParticipantResolver, TreatyResolver, BodyResolver],
  migrations: [Initial1795357439038, Records1795635687047],
    recommendationTargetLink: recommendationTargetLinkConcept,
    recommendationBodyLink: recommendationBodyLinkConcept,
    recommendationProvisionLink: recommendationProvisionLinkConcept,
    summaryInformation: summaryInformationConcept,
    summarySection: summarySectionConcept,
    sectionEntryLink: sectionEntryLinkConcept,
    summaryAttachment: summaryAttachmentConcept,
    dispatch: dispatchConcept,
  },
  stubs: [
    ParticipantResolver,
    TreatyResolver,
    ParticipantObservationsResolver,
    TreatyEvidenceResolver,
    BodyEvidenceResolver,
    ProvisionResolver,
  ],
  migrations: [Initial1795357439038, Records1795636956844],
  references: {
    // Their owner says whether they exist; nothing is read for them here.
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    Provision: ({ id }) => Promise.resolve(ProvisionStub.of(id)),
    Participant: ({ id }) => Promise.resolve(ParticipantStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
    Assignment: ({ id }) => Promise.resolve(AssignmentStub.of(id)),
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    HeadTenure: ({ id }) => Promise.resolve(HeadTenureStub.of(id)),
    LegalAct: ({ id }) => Promise.resolve(LegalActStub.of(id)),
    LegalParagraph: ({ id }) => Promise.resolve(LegalParagraphStub.of(id)),
    ParagraphVersion: ({ id }) => Promise.resolve(ParagraphVersionStub.of(id)),
    Subdivision: ({ id }) => Promise.resolve(SubdivisionStub.of(id)),
    SectionComparison: ({ id }, { loaders }) => comparisonOf(id, loaders),
  },
});
