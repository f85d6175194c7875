import { CarryForwardResolver } from '../annual-entry/carry-forward.resolver.ts';
import { recordConcept, watched } from '../../_kit/concept.ts';
import { AnnualEntryResolver } from '../annual-entry/annual-entry.resolver.ts';
import { InformationEntriesResolver } from '../annual-entry/information-entries.resolver.ts';
import { WithdrawEntryResolver } from '../annual-entry/withdraw-entry.resolver.ts';
import { inForceEntryIngester } from './in-force-entry.ingester.ts';
import { inForceEntryRecords } from './in-force-entry.repository.ts';
import { InForceEntryResolver } from './in-force-entry.resolver.ts';
import { rowsOfInformation } from '../annual-information/annual-information.rows.ts';

/** Brings what both kinds of entries share, too. */
export const inForceEntryConcept = recordConcept('InForceEntry', inForceEntryRecords, {
  resolvers: [
    InForceEntryResolver,
    AnnualEntryResolver,
    InformationEntriesResolver,
    CarryForwardResolver,
    WithdrawEntryResolver,
  ],
  ingesters: [inForceEntryIngester],
  search: { texts: ['progress'] },
  rows: [rowsOfInformation('in_force_entry', 'InForceEntry')],
  watched: [watched({ entity: inForceEntryRecords.entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
});
