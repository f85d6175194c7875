import sql, { join, type Sql } from 'sql-template-tag';
import type { EntityTarget, QueryRunner } from 'typeorm';
import { WrittenRows } from '../audit/written-rows.ts';
import { chunks } from './content.ts';
import { forever, type Recorded } from './recorded.entity.ts';
import { Rows } from './rows.ts';

/** What stands inside a transaction, with what it has written itself. */
export abstract class StandingRows {
  protected readonly rows: Rows;
  protected readonly written: WrittenRows;

  constructor(protected readonly runner: QueryRunner) {
    this.rows = new Rows(runner);
    this.written = new WrittenRows(runner.dataSource);
  }

  /** The current versions of these records. */
  async current<E extends Recorded>(entity: EntityTarget<E>, ids: readonly string[]): Promise<Map<string, E>> {
    const rows = await this.currentBy(entity, 'id', ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Which of these records there are. */
  async existing(entity: EntityTarget<Recorded>, ids: readonly string[]): Promise<Set<string>> {
    const found = new Set(ids.filter((id) => this.written.has(entity, id)));
    for (const some of chunks([...new Set(ids)].filter((id) => !found.has(id)))) {
      for (const id of await this.rows.ids(entity, currentlyIn(sql`id`, some))) found.add(id);
    }
    return found;
  }

  /** Which of these ids a record has, or had until it was withdrawn. */
  async taken(entity: EntityTarget<Recorded>, ids: readonly string[]): Promise<Set<string>> {
    return new Set((await this.lastVersions(entity, ids)).keys());
  }

  /** All current rows whose `column` is one of `values`; for rules that look at more than one record. */
  async currentBy<E extends Recorded>(
    entity: EntityTarget<E>,
    column: keyof E & string,
    values: readonly string[],
    empty?: { readonly column: keyof E & string; readonly isNull: true },
  ): Promise<E[]> {
    const rows: E[] = [];
    const more = empty ? sql` AND ${this.rows.column(entity, empty.column)} IS NULL` : sql``;
    for (const some of chunks([...new Set(values)])) {
      const where = sql`${currentlyIn(this.rows.column(entity, column), some)}${more}`;
      rows.push(...(await this.rows.select(entity, where)));
    }
    return rows;
  }

  /** Of those of these ids that a record has or had, the last version. */
  protected async lastVersions(entity: EntityTarget<Recorded>, ids: readonly string[]): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const some of chunks([...new Set(ids)])) {
      for (const { id, version } of await this.rows.lastVersions(entity, some)) found.set(id, version);
    }
    return found;
  }
}

export function currentlyIn(column: Sql, values: readonly string[]): Sql {
  return sql`${column} IN (${join(values)}) AND recorded_to = ${forever}`;
}
