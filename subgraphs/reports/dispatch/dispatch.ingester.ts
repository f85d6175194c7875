import { z } from 'zod';
import { hashField, idField, momentField, shortText } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';

import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { DispatchSystem } from './dispatch-system.ts';
import { DispatchEntity } from './dispatch.entity.ts';

const dispatchSchema = z
  .strictObject({
    id: idField,
    summary: idField,
    from: idField,
    to: idField,
    paragraph: idField.nullish(),
    registrationNumber: shortText(80).nullish(),
    registeredAt: momentField.nullish(),
    dispatchedAt: momentField,
    receiptNumber: shortText(80).nullish(),
    receivedAt: momentField.nullish(),
    system: z.enum(DispatchSystem),
    contentHash: hashField.nullish(),
  })
  .refine(({ dispatchedAt, receivedAt }) => !receivedAt || receivedAt >= dispatchedAt, {
    path: ['receivedAt'],
    error: 'is before dispatchedAt.',
  })
  .refine(({ receiptNumber, receivedAt }) => receiptNumber == null || receivedAt != null, {
    path: ['receiptNumber'],
    error: 'is given without receivedAt.',
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'is the sender.' });

export const dispatchIngester = ingester<z.infer<typeof dispatchSchema>, DispatchEntity>({
  type: 'Dispatch',
  schema: dispatchSchema,
  entity: DispatchEntity,
  content: ({ summary, from, to, paragraph, ...rest }, reference) => ({
    ...rest,
    summaryId: summary,
    fromId: from,
    fromCheck: checkOf(reference),
    toId: to,
    toCheck: checkOf(reference),
    paragraphId: paragraph,
    paragraphCheck: paragraph == null ? paragraph : checkOf(reference),
  }),
  references: ({ summary }) => [
    { field: 'summary', type: 'SummaryInformation', entity: SummaryInformationEntity, id: summary },
  ],
  foreign: ({ from, to, paragraph }) => [
    { field: 'from', type: 'Body', id: from },
    { field: 'to', type: 'Body', id: to },
    ...(paragraph ? [{ field: 'paragraph', type: 'LegalParagraph', id: paragraph }] : []),
  ],
});
