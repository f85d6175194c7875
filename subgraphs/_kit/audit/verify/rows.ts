import { contentJson, shadowOf } from '../../record/content.ts';
import type { ChangeRecord } from '../../record/recorded.entity.ts';
import { asStored } from '../canonical.ts';
import type { RowHashes } from '../chain.ts';
import type { StoredUnit } from '../stored-units.ts';
import type { TableShape } from '../table-shape.ts';
import type { Faults } from './faults.ts';

type Row = Readonly<Record<string, unknown>>;

/** Holds the rows that a revision began and ended against what it says of them. */
export function checkRows(unit: StoredUnit, wanted: RowHashes, faults: Faults): void {
  const found = unit.rows.hashes();
  for (const table of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    if (wanted[table] === found[table]) continue;
    const which = differing(unit, table);
    const detail =
      which.length > 0 ? `differs from its change records: ${which.join(', ')}` : 'a row is not as it was written';
    faults.add('CHANGED_ROWS', `revision ${unit.number}, table ${table}`, detail);
  }
  for (const [shape, row] of unit.rows.begun()) {
    const column = wronglyComputed(shape, row);
    if (column !== null)
      faults.add('CHANGED_COLUMN', `${shape.table} ${String(row['id'])} of revision ${unit.number}`, column);
  }
}

const namesTold = 5;

/** Ids whose rows say something else than the last change of this revision; none where rows are not told of in changes. */
function differing({ rows, changes }: StoredUnit, table: string): string[] {
  const begun = rows.begunIn(table);
  const shape = [...rows.begun()].find(([each]) => each.table === table)?.[0];
  const noted = new Map(
    changes.filter((each) => each.recordType === shape?.recordType).map((each) => [each.recordId, each]),
  );
  if (!shape || noted.size === 0) return [];
  const ids = new Set([...begun.keys(), ...noted.keys()]);
  return [...ids].filter((id) => !agrees(shape, begun.get(id), noted.get(id))).slice(0, namesTold);
}

function agrees(shape: TableShape, row: Row | undefined, change: ChangeRecord | undefined): boolean {
  if (change?.after === null) return row === undefined;
  if (!row || !change) return false;
  const stated = statements(change.after);
  return statements(contentJson(shape.entity, withBooleans(shape, row) as never)) === stated;
}

/** What is no JSON says itself only. */
function statements(json: string): string {
  try {
    const entries = Object.entries(JSON.parse(json) as object).filter(([, value]) => value !== null);
    return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  } catch {
    return json;
  }
}

function withBooleans({ booleans }: TableShape, row: Row): Row {
  const entries = Object.entries(row).map(([property, value]) => [
    property,
    booleans.has(property) && value !== null ? Boolean(value) : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

/** The first computed column that is not what the others give; null: none. */
function wronglyComputed(shape: TableShape, row: Row): string | null {
  try {
    const computed = Object.entries(shadowOf(shape.entity, withBooleans(shape, row) as never) as Row);
    return computed.find(([property, value]) => !isStoredAs(value, row[property]))?.[0] ?? null;
  } catch (error) {
    return `nothing can be computed from it: ${(error as Error).message}`;
  }
}

function isStoredAs(value: unknown, stored: unknown): boolean {
  if (typeof value === 'boolean') return value === Boolean(stored);
  return (typeof value === 'string' ? asStored(value) : (value ?? null)) === (stored ?? null);
}
