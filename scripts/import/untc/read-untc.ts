import { basename } from 'node:path';
import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { ImportInputError, type CellIssue, type ImportRow } from '../format.ts';
import { isBroken, type BrokenLine, type CsvRecord } from '../text/csv.ts';
import { readStatusHeader, type StatusHeader } from './columns.ts';
import { NO_TITLE, readIndexHeader, readIndexRow, treatyRecord, type IndexHeader } from './index-row.ts';
import type { InputFile, UntcInput } from './layout.ts';
import { brokenRow, fileIssue, openTable, refusedFile } from './open-table.ts';
import { readDeclarations, type DeclarationSheet } from './read-declarations.ts';
import { untcSource, type SourceContext } from './source.ts';
import { readStatusRow, type StatusSheet } from './status-row.ts';
import { treatyNumberOfFile, type TreatyNumber } from './treaty-number.ts';

interface IndexedTreaty {
  readonly line: number;
  readonly record: IngestRecord;
}

/** Reads index, status files and declarations; grows with the number of treaties and participants, not of rows. */
export class UntcReader {
  private readonly indexed = new Map<string, IndexedTreaty>();
  private readonly knownParticipants = new Set<string>();
  private readonly readTreaties = new Map<string, string>();
  private readonly readDeclarations = new Map<string, string>();
  /** Some file was an index or a status file, if an empty one. */
  private foundTable = false;

  constructor(
    private readonly input: UntcInput,
    private readonly context: SourceContext,
    private readonly onBytes: (file: InputFile, bytes: number) => void,
  ) {}

  /** @throws {ImportInputError} where not one file is what it should be */
  async *read(): AsyncGenerator<ImportRow> {
    const refusedFiles: ImportRow[] = [];
    for await (const row of this.readFiles()) {
      if (!this.foundTable) refusedFiles.push(row);
      else yield* [...refusedFiles.splice(0), row];
    }
    const [first] = refusedFiles;
    if (!first) return;
    if (this.foundTable) yield* refusedFiles;
    else throw new ImportInputError(`Nothing here is the untc layout; ${first.file}: ${first.refusal?.rule}.`);
  }

  private async *readFiles(): AsyncGenerator<ImportRow> {
    const { index, readsIndex, status, declarations } = this.input;
    if (index && readsIndex) yield* this.readIndex(index);
    if (index && !readsIndex) await exhaust(this.readIndex(index));
    for (const file of status) yield* this.readStatus(file);
    for (const file of declarations) yield* this.readTexts(file);
  }

  private async *readIndex(file: InputFile): AsyncGenerator<ImportRow> {
    const table = await openTable(file, 'an index of treaties', readIndexHeader, (bytes) => this.onBytes(file, bytes));
    if ('refusal' in table) {
      yield refusedFile(file, table.refusal);
      return;
    }
    this.foundTable ||= this.input.readsIndex;
    yield* table.remarks;
    for await (const row of table.rows()) yield this.indexRow(row, table.header, file);
  }

  private indexRow(row: CsvRecord | BrokenLine, header: IndexHeader, file: InputFile): ImportRow {
    if (isBroken(row)) return brokenRow(file, row);
    const place = { file: file.name, line: row.line };
    const reading = readIndexRow(row, header, file.name, this.context);
    if ('refusal' in reading) return { ...place, records: [], warnings: [], refusal: reading.refusal };
    const { id, treaty, warnings } = reading;
    return { ...place, mergedKey: id, ...this.indexOnce(id, treaty, row.line, warnings) };
  }

  /** The first row of a treaty counts; another would change it back and forth at every import. */
  private indexOnce(
    id: string,
    record: IngestRecord,
    line: number,
    warnings: ImportRow['warnings'],
  ): Pick<ImportRow, 'records' | 'warnings'> {
    const before = this.indexed.get(id);
    if (!before) {
      this.indexed.set(id, { line, record });
      return { records: [record], warnings };
    }
    const facts = (treaty: IngestRecord): string => JSON.stringify({ ...treaty, sources: [] });
    if (facts(before.record) === facts(record)) return { records: [], warnings };
    const rule = `stands on line ${before.line} already with other facts: that row counts`;
    return { records: [], warnings: [...warnings, { field: 'treaty_no', value: id, rule }] };
  }

  private async *readStatus(file: InputFile): AsyncGenerator<ImportRow> {
    const number = this.numberOf(file, 'csv', this.readTreaties);
    if ('refusal' in number) {
      yield refusedFile(file, number.refusal);
      return;
    }
    const table = await openTable(file, 'a status file', readStatusHeader, (bytes) => this.onBytes(file, bytes));
    if ('refusal' in table) {
      yield refusedFile(file, table.refusal);
      return;
    }
    this.foundTable = true;
    this.readTreaties.set(number.id, file.name);
    yield* table.remarks;
    yield* this.readParticipants(file, number, table.header, table.rows());
  }

  private async *readTexts(file: InputFile): AsyncGenerator<ImportRow> {
    const number = this.numberOf(file, 'txt', this.readDeclarations);
    if ('refusal' in number) {
      yield refusedFile(file, number.refusal);
      return;
    }
    this.readDeclarations.set(number.id, file.name);
    const { context, knownParticipants } = this;
    const sheet: DeclarationSheet = {
      treaty: number.id,
      file,
      context,
      knownParticipants,
      positions: new Map(),
      seen: new Set(),
    };
    // What no row of an index has brought, the hub must have.
    let missing = !this.input.readsIndex && this.indexed.has(number.id) ? this.missingTreaty(file, number) : null;
    for await (const row of readDeclarations(sheet, (bytes) => this.onBytes(file, bytes))) {
      this.foundTable ||= !row.refusal && !row.remark;
      yield missing && row.records.length > 0 ? withTreaty(missing, row) : row;
      if (row.records.length > 0) missing = null;
    }
  }

  /** Which treaty a file is of, by its name; a treaty has one file of a kind. */
  private numberOf(
    file: InputFile,
    extension: 'csv' | 'txt',
    read: ReadonlyMap<string, string>,
  ): TreatyNumber | { readonly refusal: CellIssue } {
    const number = treatyNumberOfFile(basename(file.name), extension);
    const what = extension === 'csv' ? 'CSV' : 'text';
    const unnamed = `not a ${what} file whose name says which treaty it is, such as 4-4.${extension}`;
    const other = number ? read.get(number.id) : undefined;
    if (number && other === undefined) return number;
    const rule = other === undefined ? unnamed : `the same treaty as ${other}, which was read`;
    return { refusal: { field: 'file', value: file.name, rule } };
  }

  private async *readParticipants(
    file: InputFile,
    number: TreatyNumber,
    header: StatusHeader,
    rows: AsyncIterable<CsvRecord | BrokenLine>,
  ): AsyncGenerator<ImportRow> {
    const { context, knownParticipants } = this;
    const sheet: StatusSheet = {
      treaty: number.id,
      file: file.name,
      header,
      context,
      knownParticipants,
      seen: new Map(),
      toldOfLate: false,
    };
    yield* headerRemarks(file, header);
    let missing = this.missingTreaty(file, number);
    let isEmpty = true;
    for await (const row of rows) {
      isEmpty = false;
      const read = isBroken(row) ? brokenRow(file, row) : readStatusRow(row, sheet);
      // A refused row is not written, so the treaty waits for the next.
      yield missing && !read.refusal ? withTreaty(missing, read) : read;
      if (!read.refusal) missing = null;
    }
    const lost = isEmpty ? lostRows(header) : null;
    if (lost) yield refusedFile(file, lost);
    else if (missing) yield { ...missing, line: 1 };
    else if (isEmpty) yield fileIssue(file, { field: 'file', value: null, rule: 'there is no row below its header' });
  }

  /** The treaty of a file that no row of an imported index has brought. */
  private missingTreaty(file: InputFile, number: TreatyNumber): ImportRow | null {
    const indexed = this.indexed.get(number.id);
    if (indexed && this.input.readsIndex) return null;
    const sources = [untcSource(basename(file.name), 1, this.context)];
    const record = indexed?.record ?? { ...treatyRecord(number, ''), sources };
    const warnings = indexed
      ? []
      : [{ field: 'title', value: null, rule: `no row of an index speaks of it; ${NO_TITLE}` }];
    return { file: file.name, line: 1, records: [record], warnings };
  }
}

/** Takes note of the index without importing its rows. */
async function exhaust(rows: AsyncGenerator<ImportRow>): Promise<void> {
  while (!(await rows.next()).done);
}

function withTreaty(treaty: ImportRow, row: ImportRow): ImportRow {
  return { ...row, records: [...treaty.records, ...row.records], warnings: [...treaty.warnings, ...row.warnings] };
}

/** A header has no years in it, unless the rows stand on its line. */
function lostRows({ columns }: StatusHeader): CellIssue | null {
  const dated = columns.find(({ header }) => /\b(?:1[89]|20)\d{2}\b/.test(header));
  const rule = 'a date in the header and no row below it: were the ends of the lines lost?';
  return dated ? { field: 'header', value: dated.header, rule } : null;
}

function headerRemarks(file: InputFile, header: StatusHeader): ImportRow[] {
  const ambiguous = header.columns
    .filter((column) => column.legend.ambiguous)
    .map((column) => ({
      field: column.header,
      value: column.legend.unmarked?.label ?? null,
      rule: `which of these a date without suffix means is not known: kept as ${column.legend.unmarked?.kind}`,
    }));
  const guessed = header.guessed
    ? [{ field: 'participant', value: null, rule: 'no column is called so: the first that is no action is taken' }]
    : [];
  return [...guessed, ...ambiguous].map((issue) => ({ ...fileIssue(file, issue), line: 1 }));
}
