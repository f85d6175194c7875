import { createHash } from 'node:crypto';

/** 50 MiB: far above a scanned report, far below what would fill a disk unseen. */
export const largestDocument = 52_428_800;
/** Fits a `blob` of MySQL, 64 KB at most. */
export const chunkSize = 49_152;

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
  for (let start = 0; start < content.length; start += chunkSize) {
    const bytes = Buffer.from(content.subarray(start, start + chunkSize));
    yield { documentId, position: start / chunkSize, bytes };
  }
}
