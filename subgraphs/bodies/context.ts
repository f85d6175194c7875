import type { HubContext } from '../_kit/context.ts';
import type { AssignmentLoader } from './assignment/assignment.loader.ts';
import type { AssignmentService } from './assignment/assignment.service.ts';
import type { BodyCapacityLoader } from './body-capacity/body-capacity.loader.ts';
import type { BodyNameLoader } from './body-name/body-name.loader.ts';
import type { BodyNameService } from './body-name/body-name.service.ts';
import type { BodySuccessionLoader } from './body-succession/body-succession.loader.ts';
import type { BodyLoader } from './body/body.loader.ts';

export interface BodiesLoaders {
  readonly body: BodyLoader;
  readonly bodyName: BodyNameLoader;
  readonly bodyCapacity: BodyCapacityLoader;
  readonly bodySuccession: BodySuccessionLoader;
  readonly assignment: AssignmentLoader;
}

export interface BodiesServices {
  readonly bodyName: BodyNameService;
  readonly assignment: AssignmentService;
}

export type BodiesContext = HubContext<BodiesLoaders, BodiesServices>;
