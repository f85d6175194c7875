import type { Concept } from '../../_kit/concept.ts';
import { ActActionsResolver } from './act-actions.resolver.ts';
import { TreatyActionEntity } from './treaty-action.entity.ts';
import { treatyActionIngester } from './treaty-action.ingester.ts';
import { TreatyActionLoader } from './treaty-action.loader.ts';
import { TreatyActionRepository } from './treaty-action.repository.ts';
import { TreatyActionResolver } from './treaty-action.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const treatyActionConcept: Concept<TreatyActionLoader> = {
  types: ['TreatyAction'],
  resolvers: [TreatyActionResolver, ActActionsResolver],
  entities: [TreatyActionEntity],
  ingesters: [treatyActionIngester],
  rows: [rowsOfTreaty('treaty_action', 'TreatyAction', { act_id: 'LegalAct' })],
  loader: ({ database, clocks }) => new TreatyActionLoader(new TreatyActionRepository(database, clocks)),
};
