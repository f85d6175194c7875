import { recordConcept, watched } from '../../_kit/concept.ts';
import { sourceDocumentRows } from '../recommendation/recommendation.rows.ts';
import { sourceDocumentIngester } from './source-document.ingester.ts';
import { SourceDocumentKind } from './source-document.kind.ts';
import { sourceDocumentRecords } from './source-document.repository.ts';
import { SourceDocumentResolver } from './source-document.resolver.ts';

export const sourceDocumentConcept = recordConcept('SourceDocument', sourceDocumentRecords, {
  resolvers: [SourceDocumentResolver],
  ingesters: [sourceDocumentIngester],
  search: {
    titles: ['title'],
    symbols: ['symbol'],
    kinds: { kind: SourceDocumentKind },
    dates: { date: 'date' },
  },
  rows: [sourceDocumentRows],
  watched: [
    watched({ entity: sourceDocumentRecords.entity, type: 'Document', names: 'copyId', check: 'copyCheck' }),
    watched({
      entity: sourceDocumentRecords.entity,
      type: 'Participant',
      names: 'addresseeId',
      check: 'addresseeCheck',
    }),
  ],
});
