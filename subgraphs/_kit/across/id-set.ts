import sql, { join, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/** Ids as they were found, or the rows of this database that have them as `parent`. */
export type Found = { readonly ids: readonly string[] } | { readonly rows: Sql };

export type Part = Found & {
  /** The ids are those that it does not hold. */
  readonly isExcluding: boolean;
};

let made = 0;

/** Up to so many, to begin with them finds records faster than to look at each record. */
export const fewIds = 200;

/** Ids found out elsewhere, as the value of an `in`: of any number, while lists that clients write are short. */
export class IdSet {
  private readonly number = (made += 1);

  constructor(
    private readonly dialect: Database['dialect'],
    private readonly parts: readonly Part[],
  ) {}

  get isFew(): boolean {
    return this.parts.some((part) => !part.isExcluding && 'ids' in part && part.ids.length <= fewIds);
  }

  /**
   * The same of a few rows at a time, which another condition finds: SQLite would go through all ids for each of them,
   * where `key` has an index. The plus keeps it from that.
   */
  holdsOneOf(key: Sql): Sql {
    return this.holds(this.dialect === 'sqlite' ? sql`+${key}` : key);
  }

  /** That the value of `key` is in it. */
  holds(key: Sql): Sql {
    return sql`(${join(
      this.parts.map((part) => this.within(key, part)),
      ' AND ',
    )})`;
  }

  /** Stands for it in the keys of caches: it is never written out. */
  toJSON(): object {
    return { idSet: this.number };
  }

  private within(key: Sql, part: Part): Sql {
    const { isExcluding } = part;
    if ('rows' in part) {
      const isThere = sql`EXISTS (SELECT 1 FROM (${part.rows}) AS linked WHERE linked.parent = ${key})`;
      return isExcluding ? sql`NOT ${isThere}` : isThere;
    }
    // As one value: a statement has room for some thousands only.
    const json = JSON.stringify(part.ids);
    const found =
      this.dialect === 'sqlite'
        ? sql`SELECT value FROM json_each(${json})`
        : sql`SELECT id FROM JSON_TABLE(${json}, '$[*]' COLUMNS (id VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) AS found`;
    return isExcluding ? sql`${key} NOT IN (${found})` : sql`${key} IN (${found})`;
  }
}
