import { names, type Name } from '../../e2e/support/hub.ts';
import { auditFaultsOf } from '../../support/audit-folder.ts';
import { staleStatuses } from './statuses.ts';
import { forever, withTables, type Tables } from './tables.ts';

interface Version {
  readonly id: string;
  readonly version: number;
  readonly recorded_from: number;
  readonly recorded_to: number;
}

interface Change {
  readonly revision: number;
  readonly position: number;
  readonly record_type: string;
  readonly record_id: string;
  readonly operation: 'created' | 'changed' | 'withdrawn';
}

/** Worked out from others: versioned, and told to nobody. */
const derived = new Set([
  'party_status',
  'commitment_body',
  'commitment_provision',
  'attached_recommendation',
  'issue_treaty_link',
  'edms_document',
  'sent_content',
]);

/**
 * Everything that must hold of the tables whatever was killed; says what does not. One subgraph after another: to verify
 * a long record takes the processor, and connections of the others would wait in vain.
 */
export async function faultsOf(databaseUrl: string): Promise<string[]> {
  const faults: string[] = [];
  for (const name of names) for (const fault of await faultsIn(databaseUrl, name)) faults.push(`${name}: ${fault}`);
  return faults;
}

/** The same of one subgraph. */
export function faultsIn(databaseUrl: string, name: Name): Promise<string[]> {
  return withTables(databaseUrl, name, async (tables) => {
    const found = [
      ...(await integrity(databaseUrl, tables)),
      ...(await revisions(tables)),
      ...(await changes(tables)),
      ...(await auditFaultsOf(databaseUrl, name)),
    ];
    const recorded = [...(await tables.columns())].filter(([, columns]) => columns.includes('recorded_to'));
    for (const [table] of recorded) found.push(...(await versions(tables, table)));
    if (name === 'treaties') found.push(...(await staleStatuses(tables)));
    return found;
  });
}

async function integrity(databaseUrl: string, tables: Tables): Promise<string[]> {
  if (!databaseUrl.startsWith('sqlite:')) return [];
  const rows = await tables.read<{ integrity_check: string }>('PRAGMA integrity_check');
  return rows.map((row) => row.integrity_check).filter((verdict) => verdict !== 'ok');
}

/** 1 to n, as many as the counter says, in order of their moments. */
async function revisions(tables: Tables): Promise<string[]> {
  const [counter] = await tables.read<{ value: number }>('SELECT value FROM revision_counter');
  const rows = await tables.read<{ number: number; moment: string }>(
    'SELECT number, moment FROM revision ORDER BY number',
  );
  const faults = rows.flatMap(({ number, moment }, index) => [
    ...(number === index + 1 ? [] : [`revision ${number} follows ${index}`]),
    ...(moment >= (rows[index - 1]?.moment ?? '') ? [] : [`revision ${number} is before the one before it`]),
  ]);
  return rows.length === counter?.value ? faults : [...faults, `${rows.length} revisions, counted ${counter?.value}`];
}

const operation = "CASE WHEN `after` IS NULL THEN 'withdrawn' WHEN `before` IS NULL THEN 'created' ELSE 'changed' END";

/** The outbox says what the change records say, each revision from 1 on without a gap. */
async function changes(tables: Tables): Promise<string[]> {
  const key = 'revision, position, record_type, record_id';
  const order = 'ORDER BY revision, position';
  const noted = await tables.read<Change>(`SELECT ${key}, ${operation} AS operation FROM change_record ${order}`);
  const told = await tables.read<Change>(`SELECT ${key}, operation FROM outbox ${order}`);
  const revisions = await tables.read<{ number: number }>('SELECT number FROM revision');
  const known = new Set(revisions.map((each) => each.number));
  const lines = (rows: readonly Change[]) => rows.map((row) => Object.values(row).join(' '));
  const [notes, tidings] = [new Set(lines(noted)), new Set(lines(told))];
  return [
    ...lines(noted).flatMap((line) => (tidings.has(line) ? [] : [`change ${line} is not in the outbox`])),
    ...lines(told).flatMap((line) => (notes.has(line) ? [] : [`the outbox has ${line}, which is no change`])),
    ...noted.flatMap(({ revision, position }, index) => {
      const before = noted[index - 1];
      const expected = before?.revision === revision ? before.position + 1 : 1;
      return position === expected && known.has(revision) ? [] : [`change ${revision}.${position} is out of place`];
    }),
  ];
}

/** One version holds at a time; each began and ended with a revision; each record has one that holds, or was withdrawn. */
async function versions(tables: Tables, table: string): Promise<string[]> {
  const rows = await tables.read<Version>(
    `SELECT id, version, recorded_from, recorded_to FROM ${table} ORDER BY id, recorded_from`,
  );
  const type = table.replace(/(^|_)[a-z]/g, (letters) => letters.slice(-1).toUpperCase());
  const noted = await tables.read<Change>(
    `SELECT record_id, revision, ${operation} AS operation FROM change_record WHERE record_type = '${type}' ORDER BY revision, position`,
  );
  // Of several changes in one revision the last says what came of them.
  const last = new Map(noted.map((change) => [`${change.record_id} ${change.revision}`, change.operation]));
  const changed = new Set([...last].flatMap(([change, what]) => (what === 'withdrawn' ? [] : [change])));
  const begun = new Set(rows.map((row) => `${row.id} ${row.recorded_from}`));
  const isDerived = derived.has(table);
  const ends = ({ id, recorded_to }: Version) => isDerived || last.get(`${id} ${recorded_to}`) === 'withdrawn';
  const faults = rows.flatMap((row, index) => [
    ...spanFaults(row, rows[index - 1], rows[index + 1], ends),
    ...numberFaults(row, rows[index - 1], isDerived),
  ]);
  if (isDerived) return faults.map((fault) => `${table} ${fault}`);
  const unnoted = [...begun].filter((version) => !changed.has(version)).map((version) => `${version} is in no change`);
  const unkept = [...changed].filter((change) => !begun.has(change)).map((change) => `${change} changed nothing`);
  return [...faults, ...unnoted, ...unkept].map((fault) => `${table} ${fault}`);
}

function spanFaults(
  row: Version,
  previous: Version | undefined,
  next: Version | undefined,
  ends: (row: Version) => boolean,
): string[] {
  const { id, recorded_from: from, recorded_to: to } = row;
  const before = previous?.id === id ? previous : undefined;
  const gap = before ? from - before.recorded_to : 0;
  return [
    ...(from < to ? [] : [`${id} from ${from} to ${to}`]),
    ...(gap < 0 ? [`${id} overlaps at ${from}`] : []),
    ...(before && gap > 0 && !ends(before) ? [`${id} has a gap before ${from}`] : []),
    ...(next?.id !== id && to !== forever && !ends(row) ? [`${id} has no current version`] : []),
  ];
}

/** A derived row that comes back begins anew, a record that was withdrawn counts on. */
function numberFaults(
  { id, version, recorded_from: from }: Version,
  previous: Version | undefined,
  isDerived: boolean,
) {
  const before = previous?.id === id && !(isDerived && previous.recorded_to < from) ? previous : undefined;
  return version === (before?.version ?? 0) + 1 ? [] : [`${id} has version ${version} at ${from}`];
}
