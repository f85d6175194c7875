import { watched, type Concept } from '../../_kit/concept.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { assignmentIngester } from './assignment.ingester.ts';
import { AssignmentLoader } from './assignment.loader.ts';
import { AssignmentRepository } from './assignment.repository.ts';
import { AssignmentResolver } from './assignment.resolver.ts';

export const assignmentConcept: Concept<AssignmentLoader> = {
  types: ['Assignment'],
  resolvers: [AssignmentResolver],
  entities: [AssignmentEntity],
  ingesters: [assignmentIngester],
  watched: [watched({ entity: AssignmentEntity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
  loader: ({ database, clocks }) => new AssignmentLoader(new AssignmentRepository(database, clocks)),
};
