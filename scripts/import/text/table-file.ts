import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportInputError, refusedAs, type CellIssue } from '../format.ts';
import { guessLegacyEncoding } from './legacy-encoding.ts';
import type { LineEncoding } from './lines.ts';
import { readRows, type TextRow } from './rows.ts';
import { sniff } from './sniff.ts';
import type { RecognisedHeader } from './table.ts';

interface InputFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** A header whose columns are found by their names. */
export interface NamedHeader extends RecognisedHeader {
  readonly cells: readonly string[];
  readonly missingRequired: readonly string[];
}

/** What kind of table a format reads. */
export interface TableKind<H extends NamedHeader> {
  /** The format's. */
  readonly name: string;
  /** In words, for who has given another file: `a table of recommendations`. */
  readonly what: string;
  /** Null where the cells are no such header. */
  readonly readHeader: (cells: readonly string[]) => H | null;
}

/** A file whose header is understood. */
export interface TableFile<H extends NamedHeader> {
  readonly file: InputFile;
  readonly encoding: LineEncoding;
  readonly delimiter: string;
  readonly header: H;
  readonly headerLine: number;
}

export interface RefusedFile {
  readonly file: InputFile;
  readonly refusal: CellIssue;
}

/**
 * The tables at a folder, or in the one file, and the files that are none.
 * @throws {ImportInputError} where there is not one table
 */
export async function openTables<H extends NamedHeader>(
  path: string,
  kind: TableKind<H>,
): Promise<{ readonly tables: readonly TableFile<H>[]; readonly refused: readonly RefusedFile[] }> {
  const opened = await Promise.all((await findFiles(path, kind.name)).map((file) => openFile(file, kind)));
  const tables = opened.filter((table): table is TableFile<H> => !('refusal' in table));
  const refused = opened.filter((table): table is RefusedFile => 'refusal' in table);
  if (tables.length > 0) return { tables, refused };
  throw new ImportInputError(refused.map(({ file, refusal }) => refusedAs(file.name, refusal)).join('\n'));
}

/** What there is to say of a table as a whole. */
export function remarksOn<H extends NamedHeader>({ encoding, headerLine }: TableFile<H>): CellIssue[] {
  const issues: CellIssue[] = [];
  if (!encoding.startsWith('utf')) {
    issues.push({ field: 'file', value: encoding, rule: 'bytes that are not UTF-8: read as that encoding' });
  }
  if (headerLine > 1) {
    issues.push({ field: 'file', value: null, rule: `the lines above the header on line ${headerLine} are left out` });
  }
  return issues;
}

async function findFiles(path: string, layout: string): Promise<InputFile[]> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportInputError(`${path} does not exist.`);
  if (!info.isDirectory()) return [{ path, name: basename(path), bytes: info.size }];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && /^[^.].*\.(?:csv|tsv)$/i.test(entry.name));
  if (names.length === 0) throw new ImportInputError(`${path} has no CSV files: not the ${layout} layout.`);
  const files = names.map(async ({ name }) => {
    const file = join(path, name);
    return { path: file, name, bytes: (await stat(file)).size };
  });
  const { compare } = new Intl.Collator('en', { numeric: true });
  return (await Promise.all(files)).sort((a, b) => compare(a.name, b.name));
}

async function openFile<H extends NamedHeader>(
  file: InputFile,
  kind: TableKind<H>,
): Promise<TableFile<H> | RefusedFile> {
  const refused = (field: string, rule: string, value = file.name): RefusedFile => ({
    file,
    refusal: { field, value, rule },
  });
  const sniffed = await sniff(file.path);
  if (sniffed.content === 'empty') return refused('file', 'the file is empty: it has not even a header');
  if (sniffed.content === 'other') return refused('file', `not CSV but ${sniffed.what}`);
  const encoding = await encodingOf(file, sniffed.encoding);
  const table = await findHeader(file, encoding, kind);
  if (!table) return refused('file', `no line of its start is the header of ${kind.what}`);
  const [first, ...others] = table.header.missingRequired;
  if (first === undefined) return table;
  const also = others.length > 0 ? ` (nor ${others.join(', ')})` : '';
  const rule = `the file has no column "${first}"${also}; its columns are others`;
  return refused(first, rule, table.header.cells.join(', '));
}

async function encodingOf(file: InputFile, sniffed: string): Promise<LineEncoding> {
  if (sniffed === 'utf-8' || sniffed === 'utf-16le' || sniffed === 'utf-16be') return sniffed;
  return guessLegacyEncoding(file.path);
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Some exports put a title or a date above the header. */
const SEARCHED_ROWS = 15;

async function findHeader<H extends NamedHeader>(
  file: InputFile,
  encoding: LineEncoding,
  { readHeader }: TableKind<H>,
): Promise<TableFile<H> | null> {
  let best: TableFile<H> | null = null;
  for (const delimiter of DELIMITERS) {
    for (const row of await firstRows(file, encoding, delimiter)) {
      const header = readHeader(row.cells);
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
export async function* tableRows<H extends NamedHeader>(
  table: TableFile<H>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TextRow> {
  const { encoding, delimiter, header, headerLine } = table;
  for await (const row of readRows(table.file.path, { encoding, delimiter, onBytes })) {
    if (row.line > headerLine && row.cells.join('\0') !== header.cells.join('\0')) yield row;
  }
}
