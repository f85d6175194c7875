import type { SourceInput } from '../../../subgraphs/_kit/contract.ts';
import type { ImportContext, ImportFormat, ImportRow } from '../format.ts';
import { openTables, remarksOn, tableRows, type TableFile, type TableKind } from '../text/table-file.ts';
import { readStateBodiesHeader, type StateBodiesHeader } from './columns.ts';
import { knownBodies } from './known-bodies.ts';
import { StateBodyReader } from './read-row.ts';

const kind: TableKind<StateBodiesHeader> = {
  name: 'state-bodies',
  what: 'a list of state bodies',
  readHeader: readStateBodiesHeader,
};

/** State bodies of Kazakhstan by category, a row each. */
export const stateBodiesFormat: ImportFormat = {
  name: kind.name,
  description: 'State bodies of Kazakhstan: category and Russian name, a CSV file or a folder of them',
  target: 'bodies',
  defaultKnownUpTo: null,
  read: readStateBodies,
};

async function* readStateBodies(path: string, context: ImportContext): AsyncGenerator<ImportRow> {
  const { tables, refused } = await openTables(path, kind);
  for (const { file, refusal } of refused) {
    yield { file: file.name, line: 0, records: [], warnings: [], refusal };
  }
  const reader = new StateBodyReader(knownBodies());
  const total = tables.reduce((sum, { file }) => sum + file.bytes, 0);
  let before = 0;
  for (const table of tables) {
    yield* readTable(table, reader, context.knownUpTo, (bytes) => context.progress(before + bytes, total));
    before += table.file.bytes;
  }
}

async function* readTable(
  table: TableFile<StateBodiesHeader>,
  reader: StateBodyReader,
  knownUpTo: string | null,
  progress: (bytes: number) => void,
): AsyncGenerator<ImportRow> {
  const file = table.file.name;
  for (const issue of remarksOn(table)) yield { file, line: 0, records: [], warnings: [issue], remark: true };
  for await (const row of tableRows(table, progress)) {
    yield { file, line: row.line, ...reader.read(row, table.header, sourceOf(file, row.line, knownUpTo)) };
  }
}

function sourceOf(file: string, line: number, knownUpTo: string | null): SourceInput {
  return {
    nature: 'DATASET',
    title: 'List of state bodies of Kazakhstan by category',
    file,
    line,
    ...(knownUpTo ? { knownUpTo } : {}),
  };
}
