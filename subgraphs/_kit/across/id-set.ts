import sql, { join, raw, type Sql } from 'sql-template-tag';
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
   * That it holds the value of `key` of one of the rows that belong to a record. Both databases would rather begin with
   * all ids, SQLite for each record anew where `key` has an index: the plus, and COALESCE, keep them from that.
   * @param rows `<table> WHERE <it belongs to the record>`
   */
  holdsOneOf(rows: Sql, key: Sql): Sql {
    const held = this.holds(this.dialect === 'sqlite' ? sql`+${key}` : key);
    if (this.dialect === 'sqlite') return sql`EXISTS (SELECT 1 FROM ${rows} AND ${held})`;
    return inPlace(sql`EXISTS (SELECT 1 FROM ${rows} AND ${inPlace(held)})`);
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
      return sql`${raw(isExcluding ? 'NOT ' : '')}${this.dialect === 'sqlite' ? isThere : inPlace(isThere)}`;
    }
    if (part.ids.length === 0) return isExcluding ? sql`1 = 1` : sql`1 = 0`;
    return sql`${key} ${raw(isExcluding ? 'NOT IN' : 'IN')} (${this.listed(part.ids)})`;
  }

  /** As one value: SQLite has room for some thousands only. MySQL's driver writes a list out, by which it plans better. */
  private listed(ids: readonly string[]): Sql {
    return this.dialect === 'sqlite' ? sql`SELECT value FROM json_each(${asValue(ids)})` : sql`${ids}`;
  }
}

/** Several statements of an answer take the same ones. */
const values = new WeakMap<readonly string[], string>();

function asValue(ids: readonly string[]): string {
  const value = values.get(ids) ?? JSON.stringify(ids);
  values.set(ids, value);
  return value;
}

/** For MySQL a value to be found out for each row, and no table to begin with. */
function inPlace(condition: Sql): Sql {
  return sql`COALESCE(${condition}, 0)`;
}
