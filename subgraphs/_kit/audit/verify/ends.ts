import { forever } from '../../record/recorded.entity.ts';
import type { Query } from '../stored-units.ts';
import type { TableShape } from '../table-shape.ts';
import type { Faults } from './faults.ts';

/** The number of the last revision, as a part of a statement: others may write between two of them. */
export const revisionCounted = '(SELECT value FROM revision_counter WHERE id = 1)';

/** The last revision that was written, as the counter says. */
export async function lastRevision(query: Query, faults: Faults): Promise<number> {
  // In one statement each: others may write meanwhile.
  const [row] = await query<{ value: number | null; last: number | null; others: number | string }>(
    `SELECT ${revisionCounted} AS value, (SELECT MAX(number) FROM revision) AS last,
      (SELECT COUNT(*) FROM revision_counter WHERE id <> 1) AS others`,
  );
  const last = row?.last ?? 0;
  if (row?.value == null) faults.add('COUNTER', 'revision_counter', 'has no row');
  else if (row.value !== last)
    faults.add('COUNTER', 'revision_counter', `says ${row.value}, and the last revision is ${last}`);
  if (row && Number(row.others) > 0) faults.add('COUNTER', 'revision_counter', `has ${row.others} rows beside its own`);
  return row?.value ?? last;
}

/** What claims to be of a revision that was never written. */
export async function checkBeyond(query: Query, shapes: readonly TableShape[], faults: Faults): Promise<void> {
  const beyond = async (table: string, condition: string) => {
    const [row] = await query<{ count: number | string }>(
      `SELECT COUNT(*) AS count FROM \`${table}\` WHERE ${condition}`,
    );
    if (row && Number(row.count) > 0)
      faults.add('EXTRA', `table ${table}`, `${row.count} of revisions that are not there`);
  };
  await beyond('revision', `number > ${revisionCounted}`);
  await beyond('change_record', `revision > ${revisionCounted}`);
  for (const { table } of shapes) {
    await beyond(
      table,
      `recorded_from > ${revisionCounted} OR (recorded_to > ${revisionCounted} AND recorded_to <> ${forever})`,
    );
  }
}

const operation =
  "CASE WHEN c.`after` IS NULL THEN 'withdrawn' WHEN c.`before` IS NULL THEN 'created' ELSE 'changed' END";
const same = 'o.revision = c.revision AND o.position = c.position';

/** What others are told of is what was changed, and nothing else. */
export async function checkOutbox(query: Query, faults: Faults): Promise<void> {
  const untold = await query<{ revision: number; position: number }>(
    `SELECT c.revision, c.position FROM change_record c LEFT JOIN outbox o ON ${same} WHERE o.revision IS NULL
      OR o.record_type <> c.record_type OR o.record_id <> c.record_id OR o.operation <> ${operation} LIMIT 50`,
  );
  const invented = await query<{ revision: number; position: number }>(
    `SELECT o.revision, o.position FROM outbox o LEFT JOIN change_record c ON ${same} WHERE c.revision IS NULL LIMIT 50`,
  );
  for (const { revision, position } of untold)
    faults.add('OUTBOX', `change ${revision}.${position}`, 'is told otherwise, or not');
  for (const { revision, position } of invented) faults.add('OUTBOX', `outbox ${revision}.${position}`, 'is no change');
}
