import { recordConcept } from '../../_kit/concept.ts';
import { treatyStatementIngester } from './treaty-statement.ingester.ts';
import { treatyStatementRecords } from './treaty-statement.repository.ts';
import { TreatyStatementResolver } from './treaty-statement.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const treatyStatementConcept = recordConcept('TreatyStatement', treatyStatementRecords, {
  resolvers: [TreatyStatementResolver],
  ingesters: [treatyStatementIngester],
  rows: [rowsOfTreaty('treaty_statement', 'TreatyStatement', { action_id: 'TreatyAction' })],
  search: { texts: ['text', 'summary'], dates: { madeOn: 'madeOn' } },
});
