import sql from 'sql-template-tag';
import type { Database } from '../../_kit/database/database.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';
import { lineagesOn, stepOf, type Step } from './body-succession.rule.ts';

/** Successions count as they are now, whatever a query asks about: rights are those of today. */
const asItIs = { revision: null };

/**
 * Which body goes on with the work of which by a day, as rights need it; itself among these. Of a body from which a part
 * was taken, and that is still in office, nobody is the heir.
 */
export async function heirs(database: Database, day: string): Promise<string[]> {
  const rows = await database.read<Omit<Step, 'on'> & { readonly date: string | null }>(
    sql`SELECT s.predecessor_id AS predecessorId, s.successor_id AS successorId, s.kind, s.date
      FROM body_succession s WHERE ${recordedAt('s', asItIs)} AND NOT (s.kind = ${BodySuccessionKind.DIVIDED} AND EXISTS (
        SELECT 1 FROM body_capacity c
        WHERE c.body_id = s.predecessor_id AND ${recordedAt('c', asItIs)}
          AND (c.valid_from IS NULL OR c.valid_from <= ${day}) AND (c.valid_until IS NULL OR c.valid_until > ${day})))`,
  );
  const lines = await lineagesOn(day, rows.map(stepOf));
  return lines.flatMap(({ bodyId, memberIds }) => memberIds.map((id) => `${bodyId} ${id}`));
}
