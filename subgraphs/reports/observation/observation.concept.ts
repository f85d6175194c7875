import { recordConcept, watched } from '../../_kit/concept.ts';
import { observationIngester } from './observation.ingester.ts';
import { observationRecords } from './observation.repository.ts';
import { ObservationResolver } from './observation.resolver.ts';

export const observationConcept = recordConcept('Observation', observationRecords, {
  resolvers: [ObservationResolver],
  ingesters: [observationIngester],
  rows: [{ table: 'observation', type: 'Observation', names: { indicator_id: 'Indicator' } }],
  search: { texts: ['text'] },
  watched: [
    watched({
      entity: observationRecords.entity,
      type: 'Participant',
      names: 'participantId',
      check: 'participantCheck',
    }),
  ],
});
