import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Longer than any line. */
const tailBytes = 4_096;

/**
 * Adds one line, on the disk when this returns. Several programs may: each writes its line in one piece at the end.
 * @param lineAfter makes the line from the last one there is
 */
export function appendLine(file: string, lineAfter: (last: string | null) => string): void {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'a+', 0o644);
  try {
    const { tail, isWhole } = readTail(descriptor);
    const line = lineAfter(tail.at(-1) ?? null);
    // A line that a power cut broke off stays one of its own.
    writeSync(descriptor, `${isWhole ? '' : '\n'}${line}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The last whole lines, and whether nothing follows them. */
function readTail(descriptor: number): { readonly tail: readonly string[]; readonly isWhole: boolean } {
  const { size } = fstatSync(descriptor);
  const buffer = Buffer.alloc(Math.min(size, tailBytes));
  readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
  const lines = buffer.toString('utf8').split('\n');
  const rest = lines.pop();
  return { tail: lines, isWhole: rest === '' };
}
