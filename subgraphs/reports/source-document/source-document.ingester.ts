import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { hashField, idField, localizedField, partialDateField, shortText, urlField } from '../../_kit/ingest/fields.ts';
import { checkOf } from '../../_kit/ingest/ingester.ts';
import { PeriodicReportEntity } from '../periodic-report/periodic-report.entity.ts';
import { SourceDocumentEntity } from './source-document.entity.ts';
import { SourceDocumentKind } from './source-document.kind.ts';

const documentSchema = z.strictObject({
  id: idField,
  kind: z.enum(SourceDocumentKind),
  title: localizedField(2_000),
  symbol: shortText(160).nullish(),
  mechanism: shortText(300),
  session: z.int().positive().max(100_000).nullish(),
  date: partialDateField.nullish(),
  url: urlField.nullish(),
  addressee: idField.nullish(),
  periodicReport: idField.nullish(),
  copy: hashField.nullish(),
  ...confidentialFields,
  // A file that does not say whether it is confidential does not take back that it is.
  isConfidential: confidentialFields.isConfidential.transform((said) => said ?? undefined),
});

export const sourceDocumentIngester = confidentialIngester<z.infer<typeof documentSchema>, SourceDocumentEntity>({
  type: 'SourceDocument',
  schema: documentSchema,
  entity: SourceDocumentEntity,
  content: ({ title, date, addressee, periodicReport, copy, ...rest }, reference) => ({
    ...rest,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    date: date && date.value,
    addresseeId: addressee,
    periodicReportId: periodicReport,
    copyId: copy,
    copyCheck: copy == null ? copy : checkOf(reference),
    addresseeCheck: addressee == null ? addressee : checkOf(reference),
  }),
  references: ({ periodicReport: id }) =>
    id ? [{ field: 'periodicReport', type: 'PeriodicReport', entity: PeriodicReportEntity, id }] : [],
  foreign: ({ addressee, copy }) => [
    ...(addressee ? [{ field: 'addressee', type: 'Participant', id: addressee }] : []),
    ...(copy ? [{ field: 'copy', type: 'Document', id: copy }] : []),
  ],
});
