import { defineSubgraph } from '../_kit/subgraph.ts';
import type { BodiesLoaders, BodiesServices } from './context.ts';
import { assignmentConcept } from './assignment/assignment.concept.ts';
import { AssignmentService } from './assignment/assignment.service.ts';
import { bodyCapacityConcept } from './body-capacity/body-capacity.concept.ts';
import { BodyCapacityService } from './body-capacity/body-capacity.service.ts';
import { bodyNameConcept } from './body-name/body-name.concept.ts';
import { BodyNameService } from './body-name/body-name.service.ts';
import { bodySuccessionConcept } from './body-succession/body-succession.concept.ts';
import { BodySuccessionService } from './body-succession/body-succession.service.ts';
import { heirs } from './body-succession/heirs.rows.ts';
import { bodyConcept } from './body/body.concept.ts';
import { BodyService } from './body/body.service.ts';
import { conclusionProposalConcept } from './conclusion-proposal/conclusion-proposal.concept.ts';
import { ConclusionProposalService } from './conclusion-proposal/conclusion-proposal.service.ts';
import { designationConcept } from './designation/designation.concept.ts';
import { DesignationService } from './designation/designation.service.ts';
import { headTenureConcept } from './head-tenure/head-tenure.concept.ts';
import { HeadTenureService } from './head-tenure/head-tenure.service.ts';
import { Initial1795356288343 } from './migrations/1795356288343-initial.ts';
import { Records1795639622160 } from './migrations/1795639622160-records.ts';
import { Chain1795677885428 } from './migrations/1795677885428-chain.ts';
import { Confidential1795692244735 } from './migrations/1795692244735-confidential.ts';
import { Search1795693453042 } from './migrations/1795693453042-search.ts';
import { Rights1795703507695 } from './migrations/1795703507695-rights.ts';
import { SearchVersions1795732000202 } from './migrations/1795732000202-search-versions.ts';
import { YoFolded1795874400202 } from './migrations/1795874400202-yo-folded.ts';
import { TreatyStubResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';
import { subdivisionConcept } from './subdivision/subdivision.concept.ts';
import { SubdivisionService } from './subdivision/subdivision.service.ts';

/** Bodies, what they are and are called from day to day, who heads them, and through whom they watch which treaties. */
export const subgraph = defineSubgraph<BodiesLoaders, BodiesServices>({
  name: 'bodies',
  concepts: {
    body: bodyConcept,
    bodyName: bodyNameConcept,
    bodyCapacity: bodyCapacityConcept,
    bodySuccession: bodySuccessionConcept,
    subdivision: subdivisionConcept,
    headTenure: headTenureConcept,
    designation: designationConcept,
    conclusionProposal: conclusionProposalConcept,
    assignment: assignmentConcept,
  },
  stubs: [TreatyStubResolver],
  migrations: [
    Initial1795356288343,
    Records1795639622160,
    Chain1795677885428,
    Confidential1795692244735,
    Search1795693453042,
    Rights1795703507695,
    SearchVersions1795732000202,
    YoFolded1795874400202,
  ],
  references: {
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
  heirs,
  services: (tools) => ({
    body: new BodyService(tools.commands),
    bodyName: new BodyNameService(tools.commands),
    bodyCapacity: new BodyCapacityService(tools.commands),
    bodySuccession: new BodySuccessionService(tools),
    conclusionProposal: new ConclusionProposalService(tools),
    assignment: new AssignmentService(tools.commands, tools.exists, tools.withheld),
    subdivision: new SubdivisionService(tools.commands, tools.withheld),
    headTenure: new HeadTenureService(tools.commands),
    designation: new DesignationService(tools.commands),
  }),
});
