import { recordConcept, watched } from '../../_kit/concept.ts';
import { notInForceEntryIngester } from './not-in-force-entry.ingester.ts';
import { notInForceEntryRecords } from './not-in-force-entry.repository.ts';
import { NotInForceEntryResolver } from './not-in-force-entry.resolver.ts';
import { rowsOfInformation } from '../annual-information/annual-information.rows.ts';

const { entity } = notInForceEntryRecords;

export const notInForceEntryConcept = recordConcept('NotInForceEntry', notInForceEntryRecords, {
  resolvers: [NotInForceEntryResolver],
  ingesters: [notInForceEntryIngester],
  search: { texts: ['state', 'reason'] },
  rows: [rowsOfInformation('not_in_force_entry', 'NotInForceEntry')],
  watched: [
    watched({ entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
    watched({ entity, type: 'DomesticProcedure', names: 'procedureId', check: 'procedureCheck' }),
  ],
});
