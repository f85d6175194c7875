import { ReferenceUpkeep } from '../_kit/ingest/reference-upkeep.ts';
import { defineSubgraph } from '../_kit/subgraph.ts';
import { assignedTreaties, AssignmentEntity } from './assignment/assignment.entity.ts';
import { AssignmentLoader } from './assignment/assignment.loader.ts';
import { AssignmentRepository } from './assignment/assignment.repository.ts';
import { AssignmentResolver } from './assignment/assignment.resolver.ts';
import { AssignmentService } from './assignment/assignment.service.ts';
import { BodyEntity } from './body/body.entity.ts';
import { BodyLoader } from './body/body.loader.ts';
import { BodyRepository } from './body/body.repository.ts';
import { BodyResolver } from './body/body.resolver.ts';
import { BodyCapacityEntity } from './body-capacity/body-capacity.entity.ts';
import { BodyCapacityLoader } from './body-capacity/body-capacity.loader.ts';
import { BodyCapacityRepository } from './body-capacity/body-capacity.repository.ts';
import { BodyCapacityResolver } from './body-capacity/body-capacity.resolver.ts';
import { BodyNameEntity } from './body-name/body-name.entity.ts';
import { BodyNameLoader } from './body-name/body-name.loader.ts';
import { BodyNameRepository } from './body-name/body-name.repository.ts';
import { BodyNameResolver } from './body-name/body-name.resolver.ts';
import { BodyNameService } from './body-name/body-name.service.ts';
import { BodySuccessionEntity } from './body-succession/body-succession.entity.ts';
import { BodySuccessionLoader } from './body-succession/body-succession.loader.ts';
import { BodySuccessionRepository } from './body-succession/body-succession.repository.ts';
import { BodySuccessionResolver } from './body-succession/body-succession.resolver.ts';
import type { BodiesLoaders, BodiesServices } from './context.ts';
import { bodiesIngesters } from './ingest.ts';
import { Initial1795356288343 } from './migrations/1795356288343-initial.ts';
import { TreatyStubResolver } from './stubs/treaty.resolver.ts';
import { TreatyStub } from './stubs/treaty.stub.ts';

/** Bodies, what they are and are called from day to day, and which treaties they watch. */
export const subgraph = defineSubgraph<BodiesLoaders, BodiesServices>({
  name: 'bodies',
  resolvers: [
    BodyResolver,
    BodyNameResolver,
    BodyCapacityResolver,
    BodySuccessionResolver,
    AssignmentResolver,
    TreatyStubResolver,
  ],
  types: [],
  entities: [BodyEntity, BodyNameEntity, BodyCapacityEntity, BodySuccessionEntity, AssignmentEntity],
  migrations: [Initial1795356288343],
  ingesters: bodiesIngesters,
  references: {
    Body: ({ id }, { loaders }) => loaders.body.byId.load(id),
    BodyName: ({ id }, { loaders }) => loaders.bodyName.byId.load(id),
    BodyCapacity: ({ id }, { loaders }) => loaders.bodyCapacity.byId.load(id),
    BodySuccession: ({ id }, { loaders }) => loaders.bodySuccession.byId.load(id),
    Assignment: ({ id }, { loaders }) => loaders.assignment.byId.load(id),
    Treaty: ({ id }) => Promise.resolve(TreatyStub.of(id)),
  },
  services: ({ database, commands, exists, writer }) => ({
    bodyName: new BodyNameService(commands),
    assignment: new AssignmentService(commands, exists),
    treatyReferences: new ReferenceUpkeep(assignedTreaties, database, exists, writer),
  }),
  maintain: ({ treatyReferences }) => treatyReferences.verify(),
  loaders: (database, clocks) => {
    const assignments = new AssignmentRepository(database, clocks);
    return {
      body: new BodyLoader(new BodyRepository(database, clocks), assignments),
      bodyName: new BodyNameLoader(new BodyNameRepository(database, clocks)),
      bodyCapacity: new BodyCapacityLoader(new BodyCapacityRepository(database, clocks)),
      bodySuccession: new BodySuccessionLoader(new BodySuccessionRepository(database, clocks)),
      assignment: new AssignmentLoader(assignments),
    };
  },
});
