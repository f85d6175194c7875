import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** `mixed`: some lines are UTF-8 (or plain ASCII), others windows-1252. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'mixed';

/** What the bytes of a file are. */
export type Sniffed =
  | { readonly content: 'text'; readonly encoding: TextEncoding }
  | { readonly content: 'empty' }
  | { readonly content: 'other'; readonly what: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive or spreadsheet'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['%PDF', 'a PDF document'],
  ['\u001f\u008b', 'compressed with gzip'],
  ['\u0089PNG', 'an image'],
];

/** Reads the file once, a chunk at a time: only the whole of it tells UTF-8 from the older encodings. */
export async function sniff(path: string): Promise<Sniffed> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first: Buffer | null = null;
  let isUtf8 = true;
  let line = 1;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first === null) {
      first = chunk;
      const known = byFirstBytes(chunk);
      if (known) return known;
    }
    const nul = chunk.indexOf(0);
    line += lineEndsIn(nul < 0 ? chunk : chunk.subarray(0, nul));
    if (nul >= 0) return { content: 'other', what: `binary: line ${line} has a NUL byte` };
    isUtf8 &&= decodes(utf8, chunk);
  }
  if (first === null) return { content: 'empty' };
  return { content: 'text', encoding: isUtf8 && decodes(utf8) ? 'utf-8' : 'mixed' };
}

function lineEndsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) count += 1;
  return count;
}

function byFirstBytes(chunk: Buffer): Sniffed | null {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return { content: 'text', encoding: 'utf-16le' };
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return { content: 'text', encoding: 'utf-16be' };
  const signature = SIGNATURES.find(([bytes]) => chunk.subarray(0, bytes.length).toString('latin1') === bytes);
  if (signature) return { content: 'other', what: signature[1] };
  const start = chunk
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<[!?a-z]/i.test(start)) return { content: 'other', what: 'a web page or XML' };
  if (/^(?:\{\s*"|\[\s*[{["])/.test(start)) return { content: 'other', what: 'JSON' };
  return null;
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}
