import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import type { LegacyEncoding } from './legacy-encoding.ts';

/** How to read the bytes: one of the old encodings only says what a line is that is not UTF-8. */
export type LineEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding;

export interface TextLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

export interface LineOptions {
  readonly encoding: LineEncoding;
  /** Grows with the bytes read. */
  readonly onBytes?: (bytes: number) => void;
}

/** No row is as long: the rest of such a line is dropped, or a file without line ends would be held whole. */
const LONGEST_LINE = 1_000_000;

/** Streams the lines of a text whose lines end in CR, LF or CRLF, also mixed. */
export async function* readLines(path: string, { encoding, onBytes }: LineOptions): AsyncGenerator<TextLine> {
  const decode = lineDecoder(encoding);
  let line = 1;
  for await (const text of splitLines(characters(path, encoding, onBytes))) yield { line: line++, text: decode(text) };
}

/** The lines that are not UTF-8, a character for each byte. */
export async function* readForeignLines(path: string): AsyncGenerator<string> {
  for await (const line of splitLines(characters(path, 'utf-8', undefined))) {
    if (HIGH.test(line) && decodeUtf8(line) === null) yield line;
  }
}

async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = (parts.pop() ?? '').slice(0, LONGEST_LINE);
    yield* parts;
  }
  yield* rest.split('\r');
}

/** All line ends are ASCII, so the lines can be told apart before the encoding of each is known: a byte is a character here. */
async function* characters(
  path: string,
  encoding: LineEncoding,
  onBytes: LineOptions['onBytes'],
): AsyncGenerator<string> {
  const decoder = encoding.startsWith('utf-16') ? iconv.getDecoder(encoding) : null;
  let read = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder ? decoder.write(chunk) : chunk.toString('latin1');
    onBytes?.((read += chunk.length));
  }
  yield decoder?.end() ?? '';
}

const HIGH = /[\x80-\xff]/;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function lineDecoder(encoding: LineEncoding): (text: string) => string {
  if (encoding.startsWith('utf-16')) return (text) => text.replace(/^\uFEFF/, '');
  return (text) => (HIGH.test(text) ? (decodeUtf8(text) ?? iconv.decode(Buffer.from(text, 'latin1'), encoding)) : text);
}

function decodeUtf8(bytes: string): string | null {
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}
