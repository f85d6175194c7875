import { isBroken, readCsv, type CsvRecord } from './csv.ts';
import type { TextEncoding } from './sniff.ts';

/** Where the table in a file begins and how it is written. */
export interface Table<H> {
  readonly delimiter: string;
  readonly headerLine: number;
  readonly header: H;
}

export interface RecognisedHeader {
  /** How much of it is understood: decides between separators. */
  readonly score: number;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Some exports put a title or a date above the header. */
const SEARCHED_RECORDS = 15;

/** Finds separator and header line; null where no line of the start is a header that `recognise` knows. */
export async function findTable<H extends RecognisedHeader>(
  path: string,
  encoding: TextEncoding,
  recognise: (cells: readonly string[], isFirst: boolean) => H | null,
): Promise<Table<H> | null> {
  let best: Table<H> | null = null;
  for (const delimiter of DELIMITERS) {
    for (const [index, { line, cells }] of (await firstRecords(path, encoding, delimiter)).entries()) {
      const header = recognise(cells, index === 0);
      if (!header) continue;
      if (!best || header.score > best.header.score) best = { delimiter, headerLine: line, header };
      break;
    }
  }
  return best;
}

async function firstRecords(path: string, encoding: TextEncoding, delimiter: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of readCsv(path, { encoding, delimiter })) {
    // The header may stand before what is broken; that is reported when the rows are read.
    if (isBroken(record) || records.push(record) === SEARCHED_RECORDS) break;
  }
  return records;
}
