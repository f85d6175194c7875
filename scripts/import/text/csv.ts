import { createReadStream } from 'node:fs';
import { CsvError, parse, type Info } from 'csv-parse';
import { decodeStream } from 'iconv-lite';
import type { TextEncoding } from './sniff.ts';

export interface CsvRecord {
  /** Line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The text stops being CSV at this line; what follows can't be read. */
export class CsvBrokenError extends Error {
  override readonly name = 'CsvBrokenError';
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

export interface CsvOptions {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  /** Grows with the bytes read. */
  readonly onBytes?: (bytes: number) => void;
}

/** A record larger than this is no row of a table but a quote that was never closed. */
const MAX_RECORD_BYTES = 1_000_000;

/** Streams the records of a delimited file, blank lines left out, whatever its line ends. */
export async function* readCsv(path: string, options: CsvOptions): AsyncGenerator<CsvRecord> {
  const bytes = createReadStream(path);
  if (options.onBytes) bytes.on('data', () => options.onBytes?.(bytes.bytesRead));
  const text = decodeStream(options.encoding);
  const records = parse({
    delimiter: options.delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  bytes.on('error', (error) => records.destroy(error));
  bytes.pipe(text).pipe(records);
  const lines = new LineCounter();
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = lines.startOf(record, info.lines);
      const cells = record.map((cell) => cell.trim());
      if (cells.some(Boolean)) yield { line, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? broken(error, lines.next) : error;
  } finally {
    bytes.destroy();
    records.destroy();
  }
}

/** The parser says on which line a record ends, and counts CRLF within quotes twice. */
class LineCounter {
  next = 1;
  private countedTwice = 0;

  startOf(record: readonly string[], parserLine: number): number {
    const breaks = record.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []);
    this.countedTwice += breaks.filter((text) => text === '\r\n').length;
    const end = parserLine - this.countedTwice;
    this.next = end + 1;
    return end - breaks.length;
  }
}

function broken(error: CsvError, line: number): CsvBrokenError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new CsvBrokenError('a quote is opened and never closed', line);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new CsvBrokenError('a row is longer than a megabyte', line);
  return new CsvBrokenError(`not CSV: ${error.message}`, line);
}
