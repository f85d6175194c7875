import { createHash } from 'node:crypto';
import type { Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';

interface Found {
  readonly revision: number;
  readonly rows: readonly unknown[];
}

/** Of so many statements: one for each type and kind of viewer. */
const kept = 1_000;

/**
 * What statements on records as they are now give. Every request asks which are confidential, and to find that out is to
 * look at all of a table: what was found stands until something is written.
 */
export class FoundRows {
  private readonly found = new Map<string, Found>();

  constructor(private readonly database: Database) {}

  /** @param revision what has been written when this is asked */
  async of<Row>(statement: Sql, revision: number): Promise<readonly Row[]> {
    const key = keyOf(statement);
    const known = this.found.get(key);
    if (known?.revision === revision) return known.rows as readonly Row[];
    const rows = await this.database.read<Row>(statement);
    if (this.found.size >= kept) this.found.clear();
    this.found.set(key, { revision, rows });
    return rows;
  }
}

/** Hashed: a condition can hold thousands of ids. */
function keyOf({ sql, values }: Sql): string {
  return createHash('sha256')
    .update(JSON.stringify([sql, values]))
    .digest('base64');
}
