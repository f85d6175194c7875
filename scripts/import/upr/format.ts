import { ImportInputError, type CellIssue, type ImportContext, type ImportFormat, type ImportRow } from '../format.ts';
import { findFiles, openFile, tableRows, type Refused, type UprTable } from './open-file.ts';
import { readUprRow } from './read-row.ts';
import { Recommendations } from './recommendations.ts';
import { uprSource } from './records.ts';

/** Recommendations of the Universal Periodic Review as UPR Info exports them, a row for each sending State. */
export const uprFormat: ImportFormat = {
  name: 'upr',
  description: 'Universal Periodic Review: recommendations as exported by UPR Info, a folder of CSV files or one file',
  target: 'reports',
  elsewhere: { Participant: 'treaties' },
  inferred: ['RecommendationTreatyLink'],
  defaultKnownUpTo: null,
  read: readUpr,
};

async function* readUpr(path: string, context: ImportContext): AsyncGenerator<ImportRow> {
  const opened = await Promise.all((await findFiles(path)).map(openFile));
  const tables = opened.filter((table): table is UprTable => !('refusal' in table));
  const refused = opened.filter((table): table is Refused => 'refusal' in table);
  if (tables.length === 0) {
    throw new ImportInputError(refused.map(({ file, refusal }) => `${file.name}: ${refusal.rule}.`).join('\n'));
  }
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
  table: UprTable,
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

function remarks({ file, encoding, header, headerLine }: UprTable): ImportRow[] {
  const issues: CellIssue[] = header.missing.map((field) => ({
    field,
    value: null,
    rule: 'the file has no such column: nothing is known of it',
  }));
  if (!encoding.startsWith('utf')) {
    issues.push({ field: 'file', value: encoding, rule: 'bytes that are not UTF-8: read as that encoding' });
  }
  if (headerLine > 1) {
    issues.push({ field: 'file', value: null, rule: `the lines above the header on line ${headerLine} are left out` });
  }
  return issues.map((issue) => ({ file: file.name, line: 0, records: [], warnings: [issue], remark: true }));
}
