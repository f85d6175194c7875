import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Shown } from '../audit/shown.ts';
import { IdSet } from '../across/id-set.ts';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import { namings, type RowRule } from './row-rule.ts';
import type { Withheld } from './withheld.ts';

/** What a table shows to one viewer: a name, a condition on its rows `t`, and what stands for some of its columns. */
interface Shadow {
  readonly table: string;
  readonly condition: Sql | null;
  readonly masks: ReadonlyMap<string, Sql>;
}

/**
 * The database as one viewer may see it. Tables with row rules are shadowed by common table expressions of the same
 * name that hold the visible rows only, in every statement: no join, filter, count or page can look behind them.
 */
export class RestrictedReads {
  /** From the last to the first: a rule may name tables whose rules come earlier. */
  private readonly rules: readonly RowRule[];
  private readonly tables: RegExp;
  /** Whose rows a statement gives: `t` is what repositories call that table, and the first so called is theirs. */
  private readonly read: RegExp;

  constructor(
    private readonly database: Database,
    rules: readonly RowRule[],
  ) {
    this.rules = rules.toReversed();
    const anyTable = rules.map(({ table }) => table).join('|');
    this.tables = new RegExp(`\\b(?:${anyTable})\\b`, 'g');
    this.read = new RegExp(`\\b(${anyTable}) t\\b`);
  }

  /**
   * @param withheld from the viewer, in the request that is answered
   * @param shown takes down the confidential records that are read
   */
  as(clocks: Clocks, withheld: Withheld, shown: Shown): Database {
    const { database } = this;
    if (withheld.facts.viewer.isHub || this.rules.length === 0) return database;
    const read = async <Row>(statement: Sql): Promise<Row[]> => {
      const rows = await database.read<Row>(await this.shadowed(statement, clocks, withheld));
      this.noteConfidential(rows, statement, shown);
      return rows;
    };
    // Who has no account is shown none.
    const notesShown = withheld.facts.viewer.isKnown;
    return Object.create(database, { read: { value: read }, notesShown: { value: notesShown } }) as Database;
  }

  /** Rows of a table that keeps confidential records say which are, under the name that all give it. */
  private noteConfidential(rows: readonly unknown[], { sql: text }: Sql, shown: Shown): void {
    if (rows.length === 0 || !Object.hasOwn(rows[0] as object, 'isConfidential')) return;
    const [, read] = this.read.exec(text) ?? [];
    const owner = this.rules.find(({ table, confidential }) => confidential && table === read);
    for (const row of rows as readonly { isConfidential: unknown }[]) {
      if (owner && row.isConfidential) shown.note(owner.type, row);
    }
  }

  private async shadowed(statement: Sql, clocks: Clocks, withheld: Withheld): Promise<Sql> {
    const shadows: Shadow[] = [];
    const named = new Set(statement.sql.match(this.tables));
    for (const rule of this.rules) {
      if (!named.has(rule.table)) continue;
      const condition = await conditionOf(rule, clocks, withheld, this.database.dialect);
      const masks = await masksOf(rule, withheld, this.database.dialect);
      if (condition === null && masks.size === 0) continue;
      shadows.unshift({ table: rule.table, condition, masks });
      condition?.sql.match(this.tables)?.forEach((table) => named.add(table));
    }
    if (shadows.length === 0) return statement;
    return sql`WITH ${join(shadows.map((shadow) => this.expression(shadow)))} ${statement}`;
  }

  private expression({ table, condition, masks }: Shadow): Sql {
    const { dialect } = this.database;
    const columns = masks.size === 0 ? sql`*` : join(this.columnsOf(table).map((name) => masks.get(name) ?? raw(name)));
    const where = condition === null ? sql`` : sql` WHERE ${condition}`;
    const visible = sql`(SELECT ${columns} FROM ${raw(this.database.qualified(table))} t${where})`;
    // Used twice, SQLite would copy it into a table without indexes.
    return sql`${raw(table)} AS ${raw(dialect === 'sqlite' ? 'NOT MATERIALIZED ' : '')}${visible}`;
  }

  private columnsOf(table: string): string[] {
    const found = this.database.writer.entityMetadatas.find(({ tableName }) => tableName === table);
    return (found?.columns ?? []).map(({ databaseName }) => databaseName);
  }
}

async function masksOf(
  rule: RowRule,
  withheld: Withheld,
  dialect: Database['dialect'],
): Promise<ReadonlyMap<string, Sql>> {
  const masks = new Map<string, Sql>();
  for (const [column, type] of namings(rule.masked)) {
    const [shown] = without(`t.${column}`, await withheld.namedIn(rule, column, type), dialect);
    if (shown) masks.set(column, sql`CASE WHEN ${shown} THEN t.${raw(column)} END AS ${raw(column)}`);
  }
  return masks;
}

async function conditionOf(
  rule: RowRule,
  clocks: Clocks,
  withheld: Withheld,
  dialect: Database['dialect'],
): Promise<Sql | null> {
  const conditions: Sql[] = [];
  if (rule.confidential) conditions.push(...without('t.id', await withheld.ofOwn(rule.type), dialect));
  for (const [column, type] of namings(rule.names)) {
    conditions.push(...without(`t.${column}`, await withheld.namedIn(rule, column, type), dialect));
  }
  const visible = (await rule.visible?.(withheld.facts, clocks)) ?? null;
  if (visible !== null) conditions.push(visible);
  return conditions.length === 0 ? null : join(conditions, ' AND ');
}

function without(column: string, ids: readonly string[], dialect: Database['dialect']): Sql[] {
  if (ids.length === 0) return [];
  const key = raw(column);
  return [sql`(${key} IS NULL OR ${new IdSet(dialect, [{ ids, isExcluding: true }]).holds(key)})`];
}
