import sql, { join, type Sql } from 'sql-template-tag';
import type { Viewer } from './viewer.ts';

/**
 * Rows of `t` that are confidential, and neither the viewer's to keep nor disclosed to a body of theirs; null: none.
 * For tables with the columns `is_confidential` and `disclosed_to`, a JSON array of ids of bodies.
 */
export function undisclosed(viewer: Viewer): Sql | null {
  if (viewer.has('AUTHORISED_BODY')) return null;
  const disclosed = viewer.ownBodies.map((body) => sql`INSTR(t.disclosed_to, ${JSON.stringify(body)}) > 0`);
  const isDisclosed = disclosed.length === 0 ? sql`1 = 0` : sql`(${join(disclosed, ' OR ')})`;
  return sql`t.is_confidential = 1 AND (t.disclosed_to IS NULL OR NOT ${isDisclosed})`;
}
