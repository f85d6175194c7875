import type { Concept } from '../../_kit/concept.ts';
import { PartyEntity } from './party.entity.ts';
import { partyIngester } from './party.ingester.ts';
import { PartyLoader } from './party.loader.ts';
import { PartyRepository } from './party.repository.ts';
import { PartyResolver } from './party.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const partyConcept: Concept<PartyLoader> = {
  types: ['Party'],
  resolvers: [PartyResolver],
  entities: [PartyEntity],
  ingesters: [partyIngester],
  rows: [rowsOfTreaty('party', 'Party')],
  loader: ({ database, clocks }) => new PartyLoader(new PartyRepository(database, clocks)),
};
