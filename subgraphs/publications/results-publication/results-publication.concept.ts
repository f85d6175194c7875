import { recordConcept, watched } from '../../_kit/concept.ts';
import { PublicationCommandsResolver } from './publication-commands.resolver.ts';
import { resultsPublicationIngester } from './results-publication.ingester.ts';
import { resultsPublicationRecords } from './results-publication.repository.ts';
import { ResultsPublicationResolver } from './results-publication.resolver.ts';

const { entity } = resultsPublicationRecords;

export const resultsPublicationConcept = recordConcept('ResultsPublication', resultsPublicationRecords, {
  resolvers: [ResultsPublicationResolver, PublicationCommandsResolver],
  ingesters: [resultsPublicationIngester],
  rows: [{ table: 'results_publication', type: 'ResultsPublication', mentions: { document_id: 'Document' } }],
  search: { titles: ['title'] },
  watched: [
    watched({ entity, type: 'MonitoringCycle', names: 'cycleId', check: 'cycleCheck' }),
    watched({ entity, type: 'SummaryInformation', names: 'summaryId', check: 'summaryCheck' }),
  ],
});
