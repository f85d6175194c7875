import { randomUUID } from 'node:crypto';
import { piecesOf } from '../../_kit/pieces.ts';
import { freeId } from '../../_kit/record/free-ids.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { EdmsDeliveryEntity } from '../edms-message/edms-delivery.entity.ts';
import { EdmsDocumentEntity } from '../edms-message/edms-document.entity.ts';
import { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import { EdmsMessageKind } from '../edms-message/edms-message.kind.ts';
import { SentContentEntity, SentContentPieceEntity } from '../edms-message/sent-content.entity.ts';
import type { Basis } from './basis.service.ts';
import type { Carried } from './carried.service.ts';
import type { DispatchSystem } from './dispatch-system.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import type { Route } from './route.service.ts';

type Outgoing = Basis &
  Route &
  Carried & {
    readonly kind: EdmsMessageKind;
    readonly summaryId: string;
    readonly system: DispatchSystem;
  };

type Trace = Origin & { readonly reason?: string | null };

const suffix = { [EdmsMessageKind.SUMMARY]: 'pmo', [EdmsMessageKind.FORWARDING]: 'ap' };
/** 1.5 MiB to a statement: below the packet size of every server in use. */
const piecesAtOnce = 32;

/** Records that a summary was sent, and puts its message into the queue: both, or neither. */
export async function send(work: UnitOfWork, outgoing: Outgoing, { reason, ...origin }: Trace): Promise<string> {
  const { kind, year, summaryId, fromId, toId, paragraphId, paragraphCheck, system, contentHash } = outgoing;
  const id = await freeId(work, DispatchEntity, `dispatch-summary-${year}-${suffix[kind]}`);
  const known = { fromCheck: 'VERIFIED', toCheck: 'VERIFIED' } as const;
  const way = { summaryId, fromId, toId, ...known, paragraphId, paragraphCheck };
  const dispatch = { id, ...way, dispatchedAt: work.moment, system, contentHash };
  await work.put(DispatchEntity, [{ content: dispatch, ...origin }], reason ?? undefined);
  await keepContent(work, outgoing);
  await putMessage(work, id, outgoing, { reason, ...origin });
  return id;
}

/** Its id is the key by which the system knows it again, whatever else there is: no other hub has it either. */
async function putMessage(
  work: UnitOfWork,
  dispatchId: string,
  { kind, summaryId, documents, missingCopies }: Outgoing,
  { reason, ...origin }: Trace,
): Promise<void> {
  const id = `edms-${randomUUID()}`;
  const message = { id, dispatchId, kind, summaryId, missingCopies, queuedAt: work.moment };
  await work.put(EdmsMessageEntity, [{ content: message, ...origin }], reason ?? undefined);
  const carried = documents.map(({ role, sha256, size, mediaType, attachmentId }, position) => {
    return { id: `${id}:${position}`, messageId: id, position, role, sha256, size, mediaType, attachmentId };
  });
  await work.derive(EdmsDocumentEntity, carried, []);
  const untried = { lastFault: null, lastAttemptAt: null, claimedUntil: null, claimedBy: null };
  await work.attach(EdmsDeliveryEntity, [{ messageId: id, attempts: 0, failures: 0, nextAttemptAt: 0, ...untried }]);
}

/** Once for all messages that carry it. */
async function keepContent(work: UnitOfWork, { contentHash: id, content }: Carried): Promise<void> {
  if (content === null || (await work.existing(SentContentEntity, [id])).has(id)) return;
  await work.derive(SentContentEntity, [{ id, size: content.length }], []);
  const pieces = [...piecesOf(content)].map((piece) => ({ contentId: id, ...piece }));
  for (let start = 0; start < pieces.length; start += piecesAtOnce)
    await work.attach(SentContentPieceEntity, pieces.slice(start, start + piecesAtOnce));
}
