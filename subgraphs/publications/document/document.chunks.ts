import { createHash } from 'node:crypto';
import { piecesOf } from '../../_kit/pieces.ts';

/** 50 MiB: far above a scanned report, far below what would fill a disk unseen. */
export const largestDocument = 52_428_800;

/** A row of `document_chunk`. */
export interface DocumentChunk {
  readonly documentId: string;
  readonly position: number;
  readonly bytes: Buffer;
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The content in rows, from the first byte on. */
export function* chunksOf(documentId: string, content: Uint8Array): Generator<DocumentChunk> {
  for (const piece of piecesOf(content)) yield { documentId, ...piece };
}
