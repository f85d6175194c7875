import { createReadStream } from 'node:fs';
import { CsvError, parse, type Info } from 'csv-parse';
import { decoder } from './decode.ts';
import { SkipLines } from './skip-lines.ts';
import type { TextEncoding } from './sniff.ts';

/** One record of a delimited file. */
export interface CsvRecord {
  /** Line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line from which no record can be read. */
export interface BrokenLine {
  readonly line: number;
  readonly text: string;
  readonly broken: string;
}

export interface CsvOptions {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  /** Grows with the bytes read. */
  readonly onBytes?: (bytes: number) => void;
}

/** A record larger than this is no row of a table but a quote that was never closed. */
const MAX_RECORD_BYTES = 1_000_000;
/** Each broken line costs one more pass over what precedes it; so many of them are no table. */
const MAX_BROKEN_LINES = 50;

/** Streams the records, blank ones left out, whatever the line ends; goes on behind a line that is broken. */
export async function* readCsv(path: string, options: CsvOptions): AsyncGenerator<CsvRecord | BrokenLine> {
  let from = 1;
  for (let broken = 0; broken <= MAX_BROKEN_LINES; broken += 1) {
    const end = yield* readFrom(path, from, options);
    if (end === null) return;
    const isLast = broken === MAX_BROKEN_LINES;
    const reason = isLast ? `${end.reason}; the file has too many such lines and is not read beyond` : end.reason;
    yield { line: end.line, text: await textOfLine(path, end.line, options), broken: reason };
    from = end.line + 1;
  }
}

export function isBroken(record: CsvRecord | BrokenLine): record is BrokenLine {
  return 'broken' in record;
}

interface BrokenEnd {
  readonly line: number;
  readonly reason: string;
}

async function* readFrom(
  path: string,
  firstLine: number,
  { encoding, delimiter, onBytes }: CsvOptions,
): AsyncGenerator<CsvRecord, BrokenEnd | null> {
  const bytes = createReadStream(path);
  if (onBytes) bytes.on('data', () => onBytes(bytes.bytesRead));
  const records = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  bytes.on('error', (error) => records.destroy(error));
  bytes
    .pipe(decoder(encoding))
    .pipe(new SkipLines(firstLine - 1))
    .pipe(records);
  const lines = new LineCounter(firstLine);
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = lines.startOf(record, info.lines);
      const cells = record.map((cell) => cell.trim());
      if (cells.some(Boolean)) yield { line, cells };
    }
    return null;
  } catch (error) {
    if (error instanceof CsvError) return { line: lines.next, reason: reasonOf(error) };
    throw error;
  } finally {
    bytes.destroy();
    records.destroy();
  }
}

/** The parser says on which line a record ends, and counts CRLF within quotes twice. */
class LineCounter {
  next: number;
  private offset: number;

  constructor(firstLine: number) {
    this.next = firstLine;
    this.offset = firstLine - 1;
  }

  startOf(record: readonly string[], parserLine: number): number {
    const breaks = record.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []);
    this.offset -= breaks.filter((text) => text === '\r\n').length;
    const end = parserLine + this.offset;
    this.next = end + 1;
    return end - breaks.length;
  }
}

function reasonOf(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is opened and never closed';
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'longer than a megabyte, or a quote is never closed';
  // Its message can quote the file.
  return `not CSV (${error.code})`;
}

const SHOWN_CHARACTERS = 1000;

async function textOfLine(path: string, line: number, { encoding }: CsvOptions): Promise<string> {
  const bytes = createReadStream(path);
  const text = bytes.pipe(decoder(encoding)).pipe(new SkipLines(line - 1));
  let found = '';
  for await (const chunk of text as AsyncIterable<string>) {
    found += chunk;
    if (found.length > SHOWN_CHARACTERS || /[\r\n]/.test(found)) break;
  }
  bytes.destroy();
  return found.split(/[\r\n]/, 1)[0]?.slice(0, SHOWN_CHARACTERS) ?? '';
}
