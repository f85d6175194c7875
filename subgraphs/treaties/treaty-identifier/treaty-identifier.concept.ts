import { recordConcept } from '../../_kit/concept.ts';
import { treatyIdentifierIngester } from './treaty-identifier.ingester.ts';
import { treatyIdentifierRecords } from './treaty-identifier.repository.ts';
import { TreatyIdentifierResolver } from './treaty-identifier.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const treatyIdentifierConcept = recordConcept('TreatyIdentifier', treatyIdentifierRecords, {
  resolvers: [TreatyIdentifierResolver],
  ingesters: [treatyIdentifierIngester],
  search: { symbols: ['value', 'scheme'] },
  rows: [rowsOfTreaty('treaty_identifier', 'TreatyIdentifier')],
});
