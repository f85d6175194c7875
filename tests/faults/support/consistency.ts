import { names } from '../../e2e/support/hub.ts';
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
  readonly created: number;
}

/** Worked out from others: versioned, and told to nobody. */
const derived = new Set([
  'party_status',
  'commitment_body',
  'commitment_provision',
  'attached_recommendation',
  'issue_treaty_link',
]);

/** Everything that must hold of the tables whatever was killed; says what does not. */
export async function faultsOf(databaseUrl: string): Promise<string[]> {
  const faults = names.map((name) =>
    withTables(databaseUrl, name, async (tables) => {
      const found = [
        ...(await integrity(databaseUrl, tables)),
        ...(await revisions(tables)),
        ...(await changes(tables)),
        ...(await auditFaultsOf(databaseUrl, name)),
      ];
      const recorded = [...(await tables.columns())].filter(([, columns]) => columns.includes('recorded_to'));
      for (const [table] of recorded) found.push(...(await versions(tables, table)));
      if (name === 'treaties') found.push(...(await staleStatuses(tables)));
      return found.map((fault) => `${name}: ${fault}`);
    }),
  );
  return (await Promise.all(faults)).flat();
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

/** The outbox says what the change records say, each revision from 1 on without a gap. */
async function changes(tables: Tables): Promise<string[]> {
  const key = 'revision, position, record_type, record_id';
  const order = 'ORDER BY revision, position';
  const noted = await tables.read<Change>(`SELECT ${key}, \`before\` IS NULL AS created FROM change_record ${order}`);
  const told = await tables.read<Change>(`SELECT ${key}, operation = 'created' AS created FROM outbox ${order}`);
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

/** One version holds at a time; each began and ended with a revision; each record has one that holds now. */
async function versions(tables: Tables, table: string): Promise<string[]> {
  const rows = await tables.read<Version>(
    `SELECT id, version, recorded_from, recorded_to FROM ${table} ORDER BY id, recorded_from`,
  );
  const type = table.replace(/(^|_)[a-z]/g, (letters) => letters.slice(-1).toUpperCase());
  const noted = await tables.read<Change>(
    `SELECT record_id, revision FROM change_record WHERE record_type = '${type}'`,
  );
  const changed = new Set(noted.map((change) => `${change.record_id} ${change.revision}`));
  const begun = new Set(rows.map((row) => `${row.id} ${row.recorded_from}`));
  const faults = rows.flatMap((row, index) => versionFaults(row, rows[index - 1], rows[index + 1], derived.has(table)));
  if (derived.has(table)) return faults.map((fault) => `${table} ${fault}`);
  const unnoted = [...begun].filter((version) => !changed.has(version)).map((version) => `${version} is in no change`);
  const unkept = [...changed].filter((change) => !begun.has(change)).map((change) => `${change} changed nothing`);
  return [...faults, ...unnoted, ...unkept].map((fault) => `${table} ${fault}`);
}

function versionFaults(
  row: Version,
  previous: Version | undefined,
  next: Version | undefined,
  ends: boolean,
): string[] {
  const { id, version, recorded_from: from, recorded_to: to } = row;
  const before = previous?.id === id ? previous : undefined;
  const isLast = next?.id !== id;
  const gap = before ? from - before.recorded_to : 0;
  return [
    ...(from < to ? [] : [`${id} from ${from} to ${to}`]),
    ...(gap < 0 ? [`${id} overlaps at ${from}`] : []),
    ...(gap > 0 && !ends ? [`${id} has a gap before ${from}`] : []),
    ...(isLast && to !== forever && !ends ? [`${id} has no current version`] : []),
    ...(version === (before && gap === 0 ? before.version + 1 : 1) ? [] : [`${id} has version ${version} at ${from}`]),
  ];
}
