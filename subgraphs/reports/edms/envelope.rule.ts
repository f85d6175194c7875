import type { Envelope, EnvelopeDocument } from '../../_kit/edms/wire.ts';
import { EdmsDocumentRole } from '../edms-message/edms-document.type.ts';
import { EdmsMessageKind } from '../edms-message/edms-message.kind.ts';

/** What of a message goes into its envelope. */
export interface Outgoing {
  readonly messageId: string;
  readonly kind: EdmsMessageKind;
  readonly paragraphId: string | null;
  readonly summaryId: string;
  readonly year: number;
  readonly fromId: string;
  readonly toId: string;
  readonly dispatchedAt: string;
  readonly contentHash: string;
}

export interface OutgoingDocument {
  readonly role: EdmsDocumentRole;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

const subjects = {
  [EdmsMessageKind.SUMMARY]: (year: number) => ({
    kk: `Халықаралық шарттар мониторингі туралы ${year} жылғы жиынтық ақпарат`,
    ru: `Сводная информация о мониторинге международных договоров за ${year} год`,
    en: `Summary information on the monitoring of international treaties, ${year}`,
  }),
  [EdmsMessageKind.FORWARDING]: (year: number) => ({
    kk: `Халықаралық шарттар мониторингі туралы ${year} жылғы жиынтық ақпаратты ұсыну`,
    ru: `Представление сводной информации о мониторинге международных договоров за ${year} год`,
    en: `Submission of the summary information on the monitoring of international treaties, ${year}`,
  }),
};

/** What is sent of a message: the same whenever it is sent again. */
export function envelopeOf(message: Outgoing, documents: readonly OutgoingDocument[], content: string): Envelope {
  const { messageId, kind, paragraphId, summaryId, year, fromId, toId, dispatchedAt, contentHash } = message;
  return {
    format: 'treaty-monitoring-hub/edms/1',
    messageId,
    kind,
    paragraph: paragraphId,
    subject: subjects[kind](year),
    summary: summaryId,
    year,
    sender: fromId,
    receiver: toId,
    sentAt: dispatchedAt,
    contentHash,
    documents: documents.map(({ role, sha256, size, mediaType }): EnvelopeDocument => {
      const document = { role, sha256, size, mediaType };
      return role === EdmsDocumentRole.SUMMARY
        ? { ...document, content }
        : { ...document, path: `/documents/${sha256}` };
    }),
  };
}
