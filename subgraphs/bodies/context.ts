import type { HubContext } from '../_kit/context.ts';
import type { LoaderOf } from '../_kit/query/record-loader.ts';
import type { AssignmentLoader } from './assignment/assignment.loader.ts';
import type { AssignmentService } from './assignment/assignment.service.ts';
import type { BodyCapacityLoader } from './body-capacity/body-capacity.loader.ts';
import type { BodyCapacityService } from './body-capacity/body-capacity.service.ts';
import type { BodyNameLoader } from './body-name/body-name.loader.ts';
import type { BodyNameService } from './body-name/body-name.service.ts';
import type { BodySuccessionLoader } from './body-succession/body-succession.loader.ts';
import type { BodySuccessionService } from './body-succession/body-succession.service.ts';
import type { BodyLoader } from './body/body.loader.ts';
import type { BodyService } from './body/body.service.ts';
import type { ConclusionProposalLoader } from './conclusion-proposal/conclusion-proposal.loader.ts';
import type { ConclusionProposalService } from './conclusion-proposal/conclusion-proposal.service.ts';
import type { designationRecords } from './designation/designation.repository.ts';
import type { DesignationService } from './designation/designation.service.ts';
import type { headTenureRecords } from './head-tenure/head-tenure.repository.ts';
import type { HeadTenureService } from './head-tenure/head-tenure.service.ts';
import type { subdivisionRecords } from './subdivision/subdivision.repository.ts';
import type { SubdivisionService } from './subdivision/subdivision.service.ts';

export interface BodiesLoaders {
  readonly body: BodyLoader;
  readonly bodyName: BodyNameLoader;
  readonly bodyCapacity: BodyCapacityLoader;
  readonly bodySuccession: BodySuccessionLoader;
  readonly subdivision: LoaderOf<typeof subdivisionRecords>;
  readonly headTenure: LoaderOf<typeof headTenureRecords>;
  readonly designation: LoaderOf<typeof designationRecords>;
  readonly conclusionProposal: ConclusionProposalLoader;
  readonly assignment: AssignmentLoader;
}

export interface BodiesServices {
  readonly body: BodyService;
  readonly bodyName: BodyNameService;
  readonly bodyCapacity: BodyCapacityService;
  readonly bodySuccession: BodySuccessionService;
  readonly conclusionProposal: ConclusionProposalService;
  readonly subdivision: SubdivisionService;
  readonly headTenure: HeadTenureService;
  readonly designation: DesignationService;
  readonly assignment: AssignmentService;
}

export type BodiesContext = HubContext<BodiesLoaders, BodiesServices>;
