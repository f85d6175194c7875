/** Fits a `blob` of MySQL, 64 KB at most. */
export const pieceSize = 49_152;

/** Content as it is kept in rows, from the first byte on. */
export function* piecesOf(content: Uint8Array): Generator<{ readonly position: number; readonly bytes: Buffer }> {
  for (let start = 0; start < content.length; start += pieceSize)
    yield { position: start / pieceSize, bytes: Buffer.from(content.subarray(start, start + pieceSize)) };
}
