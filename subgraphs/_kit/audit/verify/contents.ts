import { createHash } from 'node:crypto';
import type { Query } from '../stored-units.ts';
import type { Faults } from './faults.ts';

/** Records whose id is the SHA-256 of their content, and the table that has it in pieces. */
export interface Contents {
  readonly records: string;
  readonly pieces: string;
  /** The column that names the record; beside it stand `position` and `bytes`. */
  readonly owner: string;
}

const recordsAtOnce = 500;

export async function checkContents(query: Query, contents: Contents, faults: Faults): Promise<void> {
  const { records, pieces, owner } = contents;
  let after = '';
  for (;;) {
    const ids = await query<{ id: string }>(
      `SELECT DISTINCT id FROM ${records} WHERE id > ? ORDER BY id LIMIT ${recordsAtOnce}`,
      [after],
    );
    for (const { id } of ids) {
      if ((await hashOf(query, contents, id)) !== id)
        faults.add('DOCUMENT', `${records} ${id}`, 'its content is not that of its id');
    }
    after = ids.at(-1)?.id ?? after;
    if (ids.length < recordsAtOnce) break;
  }
  const [stray] = await query<{ count: number | string }>(
    `SELECT COUNT(*) AS count FROM ${pieces} WHERE ${owner} NOT IN (SELECT id FROM ${records})`,
  );
  if (Number(stray?.count ?? 0) > 0) faults.add('EXTRA', `table ${pieces}`, `${stray?.count} of no record`);
}

/** Null where the pieces are not numbered from 0. */
async function hashOf(query: Query, { pieces, owner }: Contents, id: string): Promise<string | null> {
  const hash = createHash('sha256');
  let after = -1;
  for (;;) {
    const [piece] = await query<{ position: number; bytes: ArrayBuffer | Buffer }>(
      `SELECT position, bytes FROM ${pieces} WHERE ${owner} = ? AND position > ? ORDER BY position LIMIT 1`,
      [id, after],
    );
    if (!piece) return hash.digest('hex');
    // Who reads it asks for so many from a place: over a gap, pieces would be given twice or not at all.
    if (piece.position !== after + 1) return null;
    // libsql gives the bytes bare, mysql2 as a Buffer.
    hash.update(new Uint8Array(piece.bytes));
    after = piece.position;
  }
}
