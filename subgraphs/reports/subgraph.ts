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
import { ParticipantResolver } from './stubs/participant.resolver.ts';
import { ParticipantStub } from './stubs/participant.stub.ts';
import { TreatyResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** What bodies owe and deliver each year, under which rules; what others recommend, and of which treaties they speak. */
export const subgraph = defineSubgraph<ReportsLoaders>({
  name: 'reports',
  concepts: {
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
  references: {
    // Their owner says whether they exist; nothing is read for them here.
    Participant: ({ id }) => Promise.resolve(ParticipantStub.of(id)),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
    Assignment: ({ id }) => Promise.resolve(AssignmentStub.of(id)),
    Body: ({ id }) => Promise.resolve(BodyStub.of(id)),
    HeadTenure: ({ id }) => Promise.resolve(HeadTenureStub.of(id)),
    LegalAct: ({ id }) => Promise.resolve(LegalActStub.of(id)),
    LegalParagraph: ({ id }) => Promise.resolve(LegalParagraphStub.of(id)),
    ParagraphVersion: ({ id }) => Promise.resolve(ParagraphVersionStub.of(id)),
    Subdivision: ({ id }) => Promise.resolve(SubdivisionStub.of(id)),
  },
});
