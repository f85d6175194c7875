import type { CellIssue, ImportContext, ImportFormat, ImportRow } from '../format.ts';
import { openTables, remarksOn, tableRows, type TableFile, type TableKind } from '../text/table-file.ts';
import { readUprHeader, type UprHeader } from './columns.ts';
import { readUprRow } from './read-row.ts';
import { Recommendations } from './recommendations.ts';
import { uprSource } from './records.ts';

const kind: TableKind<UprHeader> = { name: 'upr', what: 'a table of recommendations', readHeader: readUprHeader };

/** Recommendations of the Universal Periodic Review as UPR Info exports them, a row for each sending State. */
export const uprFormat: ImportFormat = {
  name: kind.name,
  description: 'Universal Periodic Review: recommendations as exported by UPR Info, a folder of CSV files or one file',
  target: 'reports',
  elsewhere: { Participant: 'treaties' },
  inferred: ['RecommendationTreatyLink'],
  defaultKnownUpTo: null,
  read: readUpr,
};

async function* readUpr(path: string, context: ImportContext): AsyncGenerator<ImportRow> {
  const { tables, refused } = await openTables(path, kind);
  for (const { file, refusal } of refused) {
    yield { file: file.name, line: 0, records: [], warnings: [], refusal };
  }
  const total = tables.reduce((sum, { file }) => sum + file.bytes, 0);
  const recommendations = new Recommendations();
  let before = 0;
  for (const table of tables) {
    const progress = (bytes: number): void => context.progress(before + bytes, total);
    yield* readTable(table, recommendations, context.knownUpTo, progress);
    before += table.file.bytes;
  }
}

async function* readTable(
  table: TableFile<UprHeader>,
  recommendations: Recommendations,
  knownUpTo: string | null,
  progress: (bytes: number) => void,
): AsyncGenerator<ImportRow> {
  const file = table.file.name;
  yield* remarks(table);
  for await (const row of tableRows(table, progress)) {
    const place = { file, line: row.line };
    const reading = readUprRow(row, table.header);
    if ('refusal' in reading) yield { ...place, records: [], warnings: [], refusal: reading.refusal };
    else yield { ...place, ...recommendations.read(reading, place, [uprSource(file, row.line, knownUpTo)]) };
  }
}

function remarks(table: TableFile<UprHeader>): ImportRow[] {
  const missing = table.header.missing.map((field): CellIssue => {
    return { field, value: null, rule: 'the file has no such column: nothing is known of it' };
  });
  return [...missing, ...remarksOn(table)].map((issue) => {
    return { file: table.file.name, line: 0, records: [], warnings: [issue], remark: true };
  });
}
