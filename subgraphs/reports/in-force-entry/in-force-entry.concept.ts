import { recordConcept, watched } from '../../_kit/concept.ts';
import { inForceEntryIngester } from './in-force-entry.ingester.ts';
import { inForceEntryRecords } from './in-force-entry.repository.ts';
import { InForceEntryResolver } from './in-force-entry.resolver.ts';

export const inForceEntryConcept = recordConcept('InForceEntry', inForceEntryRecords, {
  resolvers: [InForceEntryResolver],
  ingesters: [inForceEntryIngester],
  watched: [watched({ entity: inForceEntryRecords.entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' })],
});
