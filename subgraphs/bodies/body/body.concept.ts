import type { Concept } from '../../_kit/concept.ts';
import { AssignmentRepository } from '../assignment/assignment.repository.ts';
import { BodyEntity } from './body.entity.ts';
import { bodyIngester } from './body.ingester.ts';
import { BodyLoader } from './body.loader.ts';
import { BodyRepository } from './body.repository.ts';
import { BodyResolver } from './body.resolver.ts';

export const bodyConcept: Concept<BodyLoader> = {
  types: ['Body'],
  resolvers: [BodyResolver],
  entities: [BodyEntity],
  ingesters: [bodyIngester],
  loader: ({ database, clocks }) =>
    new BodyLoader(new BodyRepository(database, clocks), new AssignmentRepository(database, clocks)),
};
