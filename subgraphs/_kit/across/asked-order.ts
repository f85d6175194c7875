import sql, { raw, type Sql } from 'sql-template-tag';
import { jsonRows } from './json-rows.sql.ts';
import { hashOf } from '../audit/canonical.ts';
import type { Database } from '../database/database.ts';

let made = 0;

type Value = string | number;

/** What somebody else says that a list is ordered by. */
export interface AskedValues {
  /** Names it in cursors, without the question. */
  readonly by: string;
  /** What was asked. */
  readonly question: object;
  readonly ids: readonly string[];
  /** Of each id its value: texts, or numbers. */
  readonly values: readonly Value[];
  /** The reference whose ids these are; null: they are those of the listed records. */
  readonly reference: string | null;
}

/** The columns of a list that ids can be found in. */
export interface IdColumns {
  readonly id: { readonly column: string };
  readonly reference?: ((field: string) => Sql) | undefined;
}

/**
 * An order by values that are not the list's own, as whoever has them says them. The values themselves stand in cursors,
 * so that pages fit together whatever is written between them.
 */
export class AskedOrder {
  readonly name: string;
  /** Never null, so that a keyset finds every row: what has no value comes first, as in the orders of each list. */
  readonly column: string;
  private readonly number = (made += 1);
  private readonly isNumeric: boolean;

  constructor(
    private readonly dialect: Database['dialect'],
    private readonly asked: AskedValues,
  ) {
    // A page can be asked for with the same conditions in another order, as whoever passes them on may write them.
    const digest = hashOf(JSON.parse(JSON.stringify(asked.question)) as Parameters<typeof hashOf>[0]);
    // Where arguments become instances of their classes, what says that it is a text is left as it is.
    Object.defineProperty(this, 'constructor', { value: String });
    this.name = `${asked.by} ${digest.slice(0, 12)}`;
    this.isNumeric = asked.values.every((value) => typeof value === 'number');
    // A record of which a list has nothing is counted with none.
    const missing = !this.isNumeric ? "''" : asked.reference === null ? '0' : String(Number.MIN_SAFE_INTEGER);
    this.column = `COALESCE(asked_order.value, ${missing})`;
  }

  value(row: unknown): Value {
    const { order_value: value } = row as { order_value: Value };
    return this.isNumeric ? Number(value) : value;
  }

  /** What the value is read as. */
  get selected(): Sql {
    return sql`, ${raw(this.column)} AS order_value`;
  }

  joined({ id, reference }: IdColumns): Sql {
    const { ids, values, reference: field } = this.asked;
    const key = field === null ? raw(id.column) : reference?.(field);
    if (key === undefined) throw new Error(`The list has no column for ${field}.`);
    const rows = ids.map((each, at) => [each, values[at] ?? null]);
    const found = jsonRows(this.dialect, rows, { id: 160, value: this.isNumeric ? 'NUMBER' : 255 });
    return sql` LEFT JOIN ${found} AS asked_order ON asked_order.id = ${key}`;
  }

  /** Stands for it in the keys of caches: it is never written out. */
  toJSON(): object {
    return { askedOrder: this.number };
  }
}
