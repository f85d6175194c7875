import { createHash } from 'node:crypto';
import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { EdmsDocumentEntity } from '../edms-message/edms-document.entity.ts';
import { EdmsDocumentRole } from '../edms-message/edms-document.type.ts';
import type { EdmsMessageEntity } from '../edms-message/edms-message.entity.ts';
import { complain } from '../faults/fault.ts';
import { copyFaults } from './dispatch.rule.ts';
import { summaryContent, type SummaryParts } from './summary-content.rule.ts';
import type { StoredDocument, StoredDocuments } from './stored-documents.service.ts';

export type CarriedDocument = Pick<EdmsDocumentEntity, 'role' | 'sha256' | 'size' | 'mediaType' | 'attachmentId'>;

/** What a message carries. */
export interface Carried {
  readonly contentHash: string;
  /** Of the summary itself; null where the hub has kept it already. */
  readonly content: Buffer | null;
  readonly documents: readonly CarriedDocument[];
  readonly missingCopies: number;
}

interface Wanted {
  /** The paragraph that asks for copies, where one does. */
  readonly cited: string | undefined;
  readonly rendering: string | null;
  readonly documents: StoredDocuments | FactsMissingError;
}

/** What goes with a summary that is sent the first time; null where something is not there, as `checks` say. */
export function checkCarried(
  checks: Checks,
  parts: SummaryParts,
  { rendering, documents, cited }: Wanted,
): Carried | FactsMissingError | null {
  const copies = parts.attachments.flatMap(({ id, documentId }) => (documentId === null ? [] : [{ id, documentId }]));
  if (documents instanceof FactsMissingError) return documents;
  // Attached since it was asked for.
  if (copies.some(({ documentId }) => !documents.asked.has(documentId))) return new FactsMissingError('publications');
  const found = documents.found;
  for (const { id, documentId } of copies)
    if (!found.has(documentId)) complain(checks, copyFaults(id, documentId), cited);
  if (rendering !== null && !found.has(rendering))
    checks.push(unknownReference({ field: 'input.document' }, 'Document', rendering));
  if (checks.length > 0) return null;
  const content = Buffer.from(summaryContent(parts), 'utf8');
  const contentHash = createHash('sha256').update(content).digest('hex');
  const itself = { id: contentHash, size: content.length, mediaType: 'application/json' };
  const stored = (id: string) => found.get(id) ?? itself;
  return {
    contentHash,
    content,
    documents: [
      carried(EdmsDocumentRole.SUMMARY, itself),
      ...(rendering === null ? [] : [carried(EdmsDocumentRole.RENDERING, stored(rendering))]),
      ...copies.map(({ id, documentId }) => carried(EdmsDocumentRole.ATTACHMENT, stored(documentId), id)),
    ],
    missingCopies: parts.attachments.length - copies.length,
  };
}

function carried(
  role: EdmsDocumentRole,
  { id: sha256, size, mediaType }: StoredDocument,
  attachmentId: string | null = null,
): CarriedDocument {
  return { role, sha256, size, mediaType, attachmentId };
}

/** What an earlier message carried: forwarded is the same, document for document (¶10). */
export async function carriedBy(work: UnitOfWork, { id, missingCopies }: EdmsMessageEntity): Promise<Carried> {
  const rows = await work.currentBy(EdmsDocumentEntity, 'messageId', [id]);
  const documents = rows.toSorted((one, other) => one.position - other.position);
  return { contentHash: documents[0]?.sha256 ?? '', content: null, documents, missingCopies };
}
