import type { Concept } from '../../_kit/concept.ts';
import { rowsOfSummary } from '../summary-information/summary-information.rows.ts';
import { EdmsDeliveryEntity } from './edms-delivery.entity.ts';
import { EdmsDocumentEntity } from './edms-document.entity.ts';
import { EdmsMessageLoader } from './edms-message.loader.ts';
import { edmsMessageRecords } from './edms-message.repository.ts';
import { EdmsMessageResolver } from './edms-message.resolver.ts';
import { SentContentEntity, SentContentPieceEntity } from './sent-content.entity.ts';

/** Made by commands alone: no import brings messages. */
export const edmsMessageConcept: Concept<EdmsMessageLoader> = {
  types: ['EdmsMessage'],
  resolvers: [EdmsMessageResolver],
  entities: [
    edmsMessageRecords.entity,
    EdmsDocumentEntity,
    EdmsDeliveryEntity,
    SentContentEntity,
    SentContentPieceEntity,
  ],
  ingesters: [],
  presence: edmsMessageRecords,
  rows: [
    rowsOfSummary('edms_message', 'EdmsMessage'),
    { table: 'edms_document', type: 'EdmsDocument', names: { document_id: 'Document' } },
  ],
  loader: (tools) => new EdmsMessageLoader(tools),
};
