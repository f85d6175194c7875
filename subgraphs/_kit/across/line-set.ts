import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { largestList } from '../query/filter.sql.ts';
import type { AskedLines, Pair } from './asked-lines.ts';
import { jsonRows } from './json-rows.sql.ts';

/** Lines that another subgraph knows, as SQL joins them. */
export class LineSet {
  /** What is in no line has no value; else it is a line by itself. */
  readonly isPartial: boolean;

  constructor(
    private readonly dialect: Database['dialect'],
    private readonly pairs: readonly Pair[],
    { isPartial }: Pick<AskedLines, 'isPartial'>,
  ) {
    this.isPartial = isPartial;
  }

  /** Whether no record is in several. */
  get isExclusive(): boolean {
    return new Set(this.pairs.map(([member]) => member)).size === this.pairs.length;
  }

  /** To be joined: the lines `alias` that `key` is in. */
  joined(key: Sql, alias: string): Sql {
    const found = jsonRows(this.dialect, this.pairs, { member: 160, head: 160 });
    return sql`${found} AS ${raw(alias)} ON ${raw(alias)}.member = ${key}`;
  }

  /** What a row with this key, joined as above, is counted under. */
  head(key: Sql, alias: string): Sql {
    const head = raw(`${alias}.head`);
    return this.isPartial ? head : sql`COALESCE(${head}, ${key})`;
  }

  /** The condition that a field names what is counted under this head; null: what is in no line. */
  meeting(field: string, head: string | null): object {
    if (head === null) return { not: within(field, [...new Set(this.pairs.map(([member]) => member))]) };
    return within(field, this.membersOf(head));
  }

  private membersOf(head: string): string[] {
    const members = this.pairs.filter((pair) => pair[1] === head).map(([member]) => member);
    const isItself = !this.isPartial && !this.pairs.some(([member]) => member === head);
    return isItself ? [...members, head].sort() : members;
  }
}

/** In parts, where there are more than one condition may list. */
export function within(field: string, ids: readonly string[]): object {
  const parts = Array.from({ length: Math.ceil(ids.length / largestList) || 1 }, (_, at) => ({
    [field]: { in: ids.slice(at * largestList, (at + 1) * largestList) },
  }));
  return parts.length === 1 ? (parts[0] as object) : { or: parts };
}
