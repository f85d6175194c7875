import type { Concept } from '../../_kit/concept.ts';
import type { TreatiesLoaders } from '../context.ts';
import { PartyStatusEntity } from './party-status.entity.ts';
import { PartyStatusLoader } from './party-status.loader.ts';
import { PartyStatusRepository } from './party-status.repository.ts';
import { PartyStatusResolver } from './party-status.resolver.ts';
import { StatusSpansResolver } from './status-spans.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const partyStatusConcept: Concept<PartyStatusLoader, TreatiesLoaders> = {
  types: [],
  resolvers: [PartyStatusResolver, StatusSpansResolver],
  entities: [PartyStatusEntity],
  ingesters: [],
  rows: [rowsOfTreaty('party_status', 'PartyStatus')],
  loader: ({ database, clocks, loaders }) =>
    new PartyStatusLoader(new PartyStatusRepository(database, clocks), loaders.treaty, loaders.participant, clocks),
};
