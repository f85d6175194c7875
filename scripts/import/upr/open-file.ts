import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportInputError, type CellIssue } from '../format.ts';
import { guessLegacyEncoding } from '../text/legacy-encoding.ts';
import type { LineEncoding } from '../text/lines.ts';
import { readRows, type TextRow } from '../text/rows.ts';
import { sniff } from '../text/sniff.ts';
import { readUprHeader, type UprHeader } from './columns.ts';

export interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** A file whose header is understood. */
export interface UprTable {
  readonly file: InputFile;
  readonly encoding: LineEncoding;
  readonly delimiter: string;
  readonly header: UprHeader;
  readonly headerLine: number;
}

export interface Refused {
  readonly file: InputFile;
  readonly refusal: CellIssue;
}

/** The tables at a folder, or the one file. */
export async function findFiles(path: string): Promise<InputFile[]> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportInputError(`${path} does not exist.`);
  if (!info.isDirectory()) return [{ path, name: basename(path), bytes: info.size }];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /^[^.].*\.(?:csv|tsv)$/i.test(entry.name));
  if (names.length === 0) throw new ImportInputError(`${path} has no CSV files: not the upr layout.`);
  const files = names.map(async ({ name }) => {
    const file = join(path, name);
    return { path: file, name, bytes: (await stat(file)).size };
  });
  const { compare } = new Intl.Collator('en', { numeric: true });
  return (await Promise.all(files)).sort((a, b) => compare(a.name, b.name));
}

export async function openFile(file: InputFile): Promise<UprTable | Refused> {
  const refused = (field: string, rule: string): Refused => ({ file, refusal: { field, value: file.name, rule } });
  const sniffed = await sniff(file.path);
  if (sniffed.content === 'empty') return refused('file', 'the file is empty: it has not even a header');
  if (sniffed.content === 'other') return refused('file', `not CSV but ${sniffed.what}`);
  const encoding = await encodingOf(file, sniffed.encoding);
  const table = await findHeader(file, encoding);
  if (!table) return refused('file', 'no line of its start is the header of a table of recommendations');
  const [first, ...others] = table.header.missingRequired;
  if (first === undefined) return table;
  const also = others.length > 0 ? ` (nor ${others.join(', ')})` : '';
  return refused(first, `the file has no column "${first}"${also}; its columns are ${table.header.cells.join(', ')}`);
}

async function encodingOf(file: InputFile, sniffed: string): Promise<LineEncoding> {
  if (sniffed === 'utf-8' || sniffed === 'utf-16le' || sniffed === 'utf-16be') return sniffed;
  return guessLegacyEncoding(file.path);
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Some exports put a title or a date above the header. */
const SEARCHED_ROWS = 15;

async function findHeader(file: InputFile, encoding: LineEncoding): Promise<UprTable | null> {
  let best: UprTable | null = null;
  for (const delimiter of DELIMITERS) {
    for (const row of await firstRows(file, encoding, delimiter)) {
      const header = readUprHeader(row.cells);
      if (header && header.score > (best?.header.score ?? 0)) {
        best = { file, encoding, delimiter, header, headerLine: row.line };
      }
    }
  }
  return best;
}

async function firstRows(file: InputFile, encoding: LineEncoding, delimiter: string): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for await (const row of readRows(file.path, { encoding, delimiter })) {
    if (rows.push(row) === SEARCHED_ROWS) break;
  }
  return rows;
}

/** The rows below the header, and not the header again where files were put together. */
export async function* tableRows(table: UprTable, onBytes: (bytes: number) => void): AsyncGenerator<TextRow> {
  const { encoding, delimiter, header, headerLine } = table;
  for await (const row of readRows(table.file.path, { encoding, delimiter, onBytes })) {
    if (row.line > headerLine && row.cells.join('\0') !== header.cells.join('\0')) yield row;
  }
}
