import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';

/** Whose lines a value is counted by. */
export interface AskedLines {
  readonly subgraph: string;
  /** The field of `Query` that lists them, with the id that heads each and those of its members: as {@link Line}. */
  readonly list: string;
}

/** Records that are counted as one, under the id of what heads them. */
export interface Line {
  readonly head: { readonly id: string };
  readonly members: readonly { readonly id: string }[];
}

/** Lines that another subgraph knows, as SQL joins them: a record can be in several, one that is in none is its own. */
export class LineSet {
  private readonly pairs: readonly (readonly [member: string, head: string])[];

  constructor(
    private readonly dialect: Database['dialect'],
    lines: readonly Line[],
  ) {
    this.pairs = lines.flatMap(({ head, members }) => members.map(({ id }) => [id, head.id] as const));
  }

  /** Whether no record is in several. */
  get isExclusive(): boolean {
    return new Set(this.pairs.map(([member]) => member)).size === this.pairs.length;
  }

  /** The ids that are counted under this one. */
  membersOf(head: string): string[] {
    const members = this.pairs.filter((pair) => pair[1] === head).map(([member]) => member);
    const isElsewhere = this.pairs.some(([member]) => member === head);
    return isElsewhere ? members : [...members, head].sort();
  }

  /** To be joined: the lines `alias` that `key` is in. */
  joined(key: Sql, alias: string): Sql {
    // As one value: a statement has room for some thousands only.
    const json = JSON.stringify(this.pairs);
    const id = raw('VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH');
    const found =
      this.dialect === 'sqlite'
        ? sql`(SELECT value ->> 0 AS member, value ->> 1 AS head FROM json_each(${json}))`
        : sql`JSON_TABLE(${json}, '$[*]' COLUMNS (member ${id} '$[0]', head ${id} '$[1]'))`;
    return sql`${found} AS ${raw(alias)} ON ${raw(alias)}.member = ${key}`;
  }

  /** What a row with this key, joined as above, is counted under. */
  head(key: Sql, alias: string): Sql {
    return sql`COALESCE(${raw(alias)}.head, ${key})`;
  }
}
