import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';

type Ids = readonly string[];

interface Found {
  readonly revision: number;
  readonly ids: Ids;
}

/** Of so many conditions: one for each type and kind of viewer. */
const kept = 1_000;

/**
 * Ids that a condition holds of, as records are now. Every request asks which are confidential, and to find that out
 * is to look at all of a table: what was found stands until something is written.
 */
export class FoundIds {
  private readonly found = new Map<string, Found>();

  constructor(private readonly database: Database) {}

  /** @param revision what has been written when this is asked */
  async of(statement: Sql, revision: number): Promise<Ids> {
    const key = keyOf(statement);
    const known = this.found.get(key);
    if (known?.revision === revision) return known.ids;
    const rows = await this.database.read<{ id: string }>(statement);
    const ids = rows.map(({ id }) => id);
    if (this.found.size >= kept) this.found.clear();
    this.found.set(key, { revision, ids });
    return ids;
  }
}

/** Hashed: a condition can hold thousands of ids. */
function keyOf({ sql, values }: Sql): string {
  return createHash('sha256')
    .update(JSON.stringify([sql, values]))
    .digest('base64');
}
