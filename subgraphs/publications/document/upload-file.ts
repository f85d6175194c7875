import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentTooLargeError } from '../../_kit/errors.ts';
import { pieceSize } from '../../_kit/pieces.ts';
import { largestDocument } from './document.chunks.ts';

/** What arrived, on disk: no database transaction waits for a client. */
export interface ReceivedFile {
  readonly sha256: string;
  readonly size: number;
  /** The first bytes, where a media type shows. */
  readonly head: Uint8Array;
  /** In pieces of `pieceSize`, in order. */
  pieces(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

const headSize = 512;
/** Named after the process: what one left behind that was killed can be told from what is being received. */
const prefix = 'hub-upload-';

/** Removes what processes left behind that are no more. */
export async function removeAbandoned(): Promise<void> {
  const names = await readdir(tmpdir());
  const abandoned = names.filter((name) => name.startsWith(prefix) && !isAlive(Number(name.split('-')[2])));
  // Another user's, or gone meanwhile: not ours to remove.
  await Promise.allSettled(abandoned.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid)) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Receives a stream into a temporary file, and no more of it than a document may have.
 * @throws {DocumentTooLargeError} nothing is left behind
 */
export async function receive(bytes: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const path = join(folder, 'content');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { sha256, size, head } = await write(path, bytes);
    return { sha256, size, head, pieces: () => read(path), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  let size = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > largestDocument) throw new DocumentTooLargeError(largestDocument);
      if (head.length < headSize) head = Buffer.concat([head, piece]).subarray(0, headSize);
      hash.update(piece);
      await file.write(piece);
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, head };
}

async function* read(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceSize), 0, pieceSize);
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      if (bytesRead < pieceSize) return;
    }
  } finally {
    await file.close();
  }
}
