import { groupBy } from '../group-by.ts';
import type { ChangeRecord, Revision } from '../record/recorded.entity.ts';
import { StoredRows } from './stored-rows.ts';
import type { TableShape } from './table-shape.ts';

export type Query = <Row>(statement: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What the tables hold of one revision; of one that was never written, something may be there all the same. */
export interface StoredUnit {
  readonly number: number;
  readonly revision: Revision | null;
  readonly changes: readonly ChangeRecord[];
  readonly rows: StoredRows;
}

const revisionsAtOnce = 1_000;
const changesAtOnce = 4_000;
const lowest = -2_147_483_648;

const revisionColumns = 'number, moment, actor, command, row_hashes AS `rowHashes`, hash';
const changeColumns =
  'revision, position, record_type AS `recordType`, record_id AS `recordId`, `before`, `after`, reason, hash';

/** Every revision up to `last` in order, from a few tables at a time: what is in memory does not grow with them. */
export async function* storedUnits(
  query: Query,
  shapes: readonly TableShape[],
  last: number,
): AsyncGenerator<StoredUnit> {
  let from = lowest;
  while (from <= last) {
    const to = await endOfPart(query, from, last);
    yield* unitsIn(query, shapes, from, to);
    from = to + 1;
  }
}

/** So that neither revisions nor changes are too many; a large unit is one part. */
async function endOfPart(query: Query, from: number, last: number): Promise<number> {
  const next = async (table: string, column: string, skipped: number) => {
    const rows = await query<{ value: number }>(
      `SELECT ${column} AS value FROM ${table} WHERE ${column} BETWEEN ? AND ? ORDER BY ${column} LIMIT 1 OFFSET ${skipped}`,
      [from, last],
    );
    return rows[0]?.value ?? last + 1;
  };
  const ends = [
    await next('revision', 'number', revisionsAtOnce),
    await next('change_record', 'revision', changesAtOnce),
  ];
  return Math.max(from, Math.min(...ends) - 1);
}

async function* unitsIn(
  query: Query,
  shapes: readonly TableShape[],
  from: number,
  to: number,
): AsyncGenerator<StoredUnit> {
  const revisions = await query<Revision>(
    `SELECT ${revisionColumns} FROM revision WHERE number BETWEEN ? AND ? ORDER BY number`,
    [from, to],
  );
  const changes = await query<ChangeRecord>(
    `SELECT ${changeColumns} FROM change_record WHERE revision BETWEEN ? AND ? ORDER BY revision, position`,
    [from, to],
  );
  const rows = new Map<number, StoredRows>();
  const rowsOf = (revision: number) => {
    const known = rows.get(revision) ?? new StoredRows();
    rows.set(revision, known);
    return known;
  };
  for (const shape of shapes) await readRows(query, shape, [from, to], rowsOf);
  const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
  const ofRevision = groupBy(changes, (change) => change.revision);
  const numbers = [...new Set([...byNumber.keys(), ...ofRevision.keys(), ...rows.keys()])].sort((a, b) => a - b);
  for (const number of numbers) {
    const revision = byNumber.get(number) ?? null;
    yield { number, revision, changes: ofRevision.get(number) ?? [], rows: rowsOf(number) };
  }
}

/** Columns that only later migrations make are left out, as null is. */
async function readRows(
  query: Query,
  shape: TableShape,
  [from, to]: readonly [number, number],
  rowsOf: (revision: number) => StoredRows,
): Promise<void> {
  const found = await query<Record<string, unknown>>(
    `SELECT * FROM \`${shape.table}\` WHERE recorded_from BETWEEN ? AND ? OR recorded_to BETWEEN ? AND ?`,
    [from, to, from, to],
  );
  for (const stored of found) {
    const row: Record<string, unknown> = {};
    for (const [property, column] of shape.columns) row[property] = stored[column];
    const [begins, ends] = [Number(row['recordedFrom']), Number(row['recordedTo'])];
    if (begins >= from && begins <= to) rowsOf(begins).begin(shape, row);
    if (ends >= from && ends <= to) rowsOf(ends).end(shape, String(row['id']), begins);
  }
}
