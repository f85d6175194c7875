import { readCsv, type BrokenLine, type CsvRecord } from '../text/csv.ts';
import { sniff } from '../text/sniff.ts';
import { findTable, type RecognisedHeader } from '../text/table.ts';
import type { CellIssue, ImportRow } from '../format.ts';
import type { InputFile } from './layout.ts';

/** A file as a table, or why it is none. */
export type OpenedTable<H> =
  | { readonly refusal: CellIssue }
  | {
      readonly header: H;
      readonly remarks: readonly ImportRow[];
      readonly rows: () => AsyncIterable<CsvRecord | BrokenLine>;
    };

export async function openTable<H extends RecognisedHeader>(
  file: InputFile,
  what: string,
  recognise: (cells: readonly string[], isFirst: boolean) => H | null,
  onBytes: (bytes: number) => void,
): Promise<OpenedTable<H>> {
  const sniffed = await sniff(file.path);
  if (sniffed.content === 'empty') return refused(file, 'the file is empty: it has not even a header');
  if (sniffed.content === 'other') return refused(file, `not CSV but ${sniffed.what}`);
  const { encoding } = sniffed;
  const table = await findTable(file.path, encoding, recognise);
  if (!table) return refused(file, `no line of its start is the header of ${what}`);
  const remarks: ImportRow[] = [];
  const remark = (line: number, value: string | null, rule: string): void =>
    void remarks.push({ ...fileIssue(file, { field: 'file', value, rule }), line });
  if (encoding === 'mixed') remark(0, 'windows-1252', 'not UTF-8: lines that are not are read as that encoding');
  if (table.headerLine > 1) remark(1, null, `the lines above the header on line ${table.headerLine} are left out`);
  const rows = (): AsyncIterable<CsvRecord | BrokenLine> =>
    below(table.headerLine, readCsv(file.path, { encoding, delimiter: table.delimiter, onBytes }));
  return { header: table.header, remarks, rows };
}

async function* below<R extends { line: number }>(headerLine: number, records: AsyncIterable<R>): AsyncGenerator<R> {
  for await (const record of records) if (record.line > headerLine) yield record;
}

function refused(file: InputFile, rule: string): { refusal: CellIssue } {
  return { refusal: { field: 'file', value: file.name, rule } };
}

/** A warning about a file as a whole. */
export function fileIssue(file: InputFile, issue: CellIssue): ImportRow {
  return { file: file.name, line: 0, records: [], warnings: [issue], remark: true };
}

export function refusedFile(file: InputFile, refusal: CellIssue): ImportRow {
  return { file: file.name, line: 0, records: [], warnings: [], refusal };
}

/** A line that can't be read is a refused row; the file goes on behind it. */
export function brokenRow(file: InputFile, { line, text, broken }: BrokenLine): ImportRow {
  return { ...refusedFile(file, { field: 'row', value: text, rule: broken }), line };
}
