import sql, { raw, type Sql } from 'sql-template-tag';
import { anyOf, oneOf } from '../query/filter.sql.ts';
import type { RowRule } from './row-rule.ts';
import type { Viewer } from './viewer.ts';

/**
 * Rows of `t` that are confidential by themselves, and neither the viewer's to keep nor disclosed to a body of theirs;
 * null: none. For tables whose entities extend `confidential(…)`.
 * @param isOwn which rows are of a body of the viewer; unknown, as where none is named, is no
 */
export function undisclosed(viewer: Viewer, isOwn: Sql = sql`1 = 0`): Sql | null {
  if (viewer.has('AUTHORISED_BODY')) return null;
  const disclosed = viewer.ownBodies.map((body) => sql`INSTR(t.disclosed_to, ${JSON.stringify(body)}) > 0`);
  return sql`(t.is_confidential = 1 AND NOT COALESCE(${isOwn}, 0) AND NOT COALESCE(${anyOf(disclosed)}, 0))`;
}

interface Ownership {
  /** The column that names the body which the record is of; left out: it is of none. */
  readonly of?: string;
  readonly names?: RowRule['names'];
}

/** Records that can be confidential by themselves. */
export function confidentialRows(table: string, type: string, { of: owner, names = {} }: Ownership = {}): RowRule {
  const isOwn = ({ ownBodies }: Viewer) => (owner === undefined ? undefined : oneOf(raw(`t.${owner}`), ownBodies));
  return { table, type, names, confidential: ({ viewer }) => undisclosed(viewer, isOwn(viewer)) };
}
