import sql, { raw, type Sql } from 'sql-template-tag';
import { hashOf } from '../audit/canonical.ts';
import type { Database } from '../database/database.ts';
import type { Parents } from './asker.ts';

let made = 0;

/** An order by how many a list under each record holds, as whoever has that list says it. */
export class CountOrder {
  /** Names the order in cursors: the list, and what of it is counted. */
  readonly name: string;
  readonly column = 'COALESCE(order_counts.total, 0)';
  private readonly number = (made += 1);

  constructor(
    private readonly dialect: Database['dialect'],
    list: string,
    filter: object,
    private readonly counted: Parents,
  ) {
    // A page can be asked for with the same conditions in another order, as whoever passes them on may write them.
    const digest = hashOf(JSON.parse(JSON.stringify(filter)) as Parameters<typeof hashOf>[0]);
    // Where arguments become instances of their classes, what says that it is a text is left as it is.
    Object.defineProperty(this, 'constructor', { value: String });
    this.name = `count ${list} ${digest.slice(0, 12)}`;
  }

  value(row: unknown): number {
    return Number((row as { order_count: number | string }).order_count);
  }

  /** What the value is read as. */
  get selected(): Sql {
    return sql`, ${raw(this.column)} AS order_count`;
  }

  /** @param id the column of the record's id */
  joined(id: string): Sql {
    const { ids, counts } = this.counted;
    const json = JSON.stringify(ids.map((each, at) => [each, counts[at] ?? 0]));
    const found =
      this.dialect === 'sqlite'
        ? sql`(SELECT value ->> 0 AS id, value ->> 1 AS total FROM json_each(${json}))`
        : sql`JSON_TABLE(${json}, '$[*]' COLUMNS (id VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$[0]', total INT PATH '$[1]'))`;
    return sql` LEFT JOIN ${found} AS order_counts ON order_counts.id = ${raw(id)}`;
  }

  /** Stands for it in the keys of caches: it is never written out. */
  toJSON(): object {
    return { countOrder: this.number };
  }
}
