import { z } from 'zod';
import { dateField, idField, localizedField, urlField } from '../../_kit/ingest/fields.ts';
import { ingester, checkOf } from '../../_kit/ingest/ingester.ts';
import { DocumentEntity } from '../document/document.entity.ts';
import { ResultsPublicationEntity } from './results-publication.entity.ts';

const resultsSchema = z.strictObject({
  id: idField,
  cycle: idField,
  summary: idField.nullish(),
  document: idField.nullish(),
  title: localizedField(1_000),
  url: urlField,
  publishedOn: dateField,
});

export const resultsPublicationIngester = ingester<z.infer<typeof resultsSchema>, ResultsPublicationEntity>({
  type: 'ResultsPublication',
  schema: resultsSchema,
  entity: ResultsPublicationEntity,
  content: ({ id, cycle, summary, document, title, url, publishedOn }, reference) => ({
    id,
    cycleId: cycle,
    cycleCheck: checkOf(reference),
    summaryId: summary,
    summaryCheck: summary == null ? summary : checkOf(reference),
    documentId: document,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    url,
    publishedOn,
  }),
  references: ({ document }) =>
    document ? [{ field: 'document', type: 'Document', entity: DocumentEntity, id: document }] : [],
  foreign: ({ cycle, summary }) => [
    { field: 'cycle', type: 'MonitoringCycle', id: cycle },
    ...(summary ? [{ field: 'summary', type: 'SummaryInformation', id: summary }] : []),
  ],
});
