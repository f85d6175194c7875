import { watched, type Concept } from '../../_kit/concept.ts';
import type { BodiesLoaders } from '../context.ts';
import { assignmentIngester } from './assignment.ingester.ts';
import { AssignmentLoader } from './assignment.loader.ts';
import { assignmentRecords } from './assignment.repository.ts';
import { AssignmentResolver } from './assignment.resolver.ts';

const { entity } = assignmentRecords;

export const assignmentConcept: Concept<AssignmentLoader, BodiesLoaders> = {
  types: ['Assignment'],
  resolvers: [AssignmentResolver],
  entities: [entity],
  ingesters: [assignmentIngester],
  rows: [{ table: 'assignment', type: 'Assignment', names: { proposal_id: 'ConclusionProposal' } }],
  watched: [watched({ entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
  loader: (tools) => new AssignmentLoader(tools),
};
