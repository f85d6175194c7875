import { recordConcept, watched } from '../../_kit/concept.ts';
import { monitoringNoteIngester } from './monitoring-note.ingester.ts';
import { monitoringNoteRecords } from './monitoring-note.repository.ts';
import { MonitoringNoteResolver } from './monitoring-note.resolver.ts';
import { monitoringNoteRows } from './monitoring-note.rows.ts';

const { entity } = monitoringNoteRecords;

export const monitoringNoteConcept = recordConcept('MonitoringNote', monitoringNoteRecords, {
  resolvers: [MonitoringNoteResolver],
  ingesters: [monitoringNoteIngester],
  search: { texts: ['text'] },
  rows: [monitoringNoteRows],
  watched: [
    watched({ entity, type: 'Body', names: 'bodyId', check: 'bodyCheck' }),
    watched({ entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
    watched({ entity, type: 'Subdivision', names: 'subdivisionId', check: 'subdivisionCheck' }),
  ],
});
