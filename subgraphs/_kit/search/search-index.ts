import { createHash } from 'node:crypto';
import sql, { join, type Sql } from 'sql-template-tag';
import type { EntityTarget, QueryRunner } from 'typeorm';
import type { Database } from '../database/database.ts';
import { chunks } from '../record/content.ts';
import { forever, type Recorded } from '../record/recorded.entity.ts';
import { Rows } from '../record/rows.ts';
import type { SearchedType } from './searched.ts';
import { analyserVersion, searchRowsOf, type SearchRow } from './search-row.ts';

const perPage = 500;
const perStatement = 50;

/**
 * What is searched of one subgraph's records as they are now. A unit of work writes it with the records themselves, so
 * it is never behind them; a database that was filled before, or by another analyser, is read through once, at the start.
 */
export class SearchIndex {
  private readonly byEntity: ReadonlyMap<EntityTarget<Recorded>, SearchedType>;
  private readonly analyser: string;

  constructor(private readonly searched: readonly SearchedType[]) {
    this.byEntity = new Map(searched.map((each) => [each.entity, each]));
    const declared = JSON.stringify([analyserVersion, searched.map((each) => ({ ...each, entity: null }))]);
    this.analyser = createHash('sha256').update(declared).digest('hex');
  }

  /** @param replaced what there may be of these records from before */
  async put(
    runner: QueryRunner,
    entity: EntityTarget<Recorded>,
    rows: readonly Recorded[],
    replaced: readonly { readonly id: string }[],
  ): Promise<void> {
    const searched = this.byEntity.get(entity);
    if (!searched) return;
    for (const ids of chunks(replaced.map(({ id }) => id)))
      await run(
        runner,
        sql`DELETE FROM search_text WHERE record_type = ${searched.type} AND record_id IN (${join(ids)})`,
      );
    await insert(
      runner,
      rows.flatMap((row) => searchRowsOf(searched, row)),
    );
  }

  /** Brings it up to date where it was not written with the records; running it again, or twice at once, does no harm. */
  async prepare(database: Database): Promise<void> {
    if (this.searched.length === 0) return;
    const [state] = await database.read<{ analyser: string }>(sql`SELECT analyser FROM search_state WHERE id = 1`);
    if (state?.analyser === this.analyser) return;
    const isEmpty = await underLock(database, async (runner, revision) => {
      if (revision === 0) await this.done(runner);
      return revision === 0;
    });
    if (isEmpty) return;
    for (const searched of this.searched) await this.readThrough(database, searched);
    await underLock(database, (runner) => this.done(runner));
  }

  private async done(runner: QueryRunner): Promise<void> {
    const known = join(this.searched.map(({ type }) => type));
    await run(runner, sql`DELETE FROM search_text WHERE record_type NOT IN (${known})`);
    await run(runner, sql`DELETE FROM search_state`);
    await run(runner, sql`INSERT INTO search_state (id, analyser) VALUES (1, ${this.analyser})`);
  }

  /** A page at a time: other processes may write meanwhile. */
  private async readThrough(database: Database, searched: SearchedType): Promise<void> {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      after = await underLock(database, async (runner) => {
        const here = sql`recorded_to = ${forever} AND id > ${from} ORDER BY id LIMIT ${perPage}`;
        const rows = await new Rows(runner).select<Recorded>(searched.entity, here);
        await this.put(runner, searched.entity, rows, rows);
        return rows.length < perPage ? null : (rows.at(-1)?.id ?? null);
      });
    }
  }
}

/** Who writes records holds the counter: what is read under its lock is not changed meanwhile. */
function underLock<T>(database: Database, task: (runner: QueryRunner, revision: number) => Promise<T>): Promise<T> {
  const lock = database.dialect === 'mysql' ? ' FOR UPDATE' : '';
  return database.transaction(async (runner) => {
    const counter = `SELECT value FROM revision_counter WHERE id = 1${lock}`;
    const [{ value }] = (await runner.query(counter)) as [{ value: number | string }];
    return { commit: true, result: await task(runner, Number(value)) };
  });
}

async function insert(runner: QueryRunner, rows: readonly SearchRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += perStatement) {
    const values = rows
      .slice(start, start + perStatement)
      .map(
        (row) =>
          sql`(${row.recordType}, ${row.recordId}, ${row.part}, ${row.titleTerms}, ${row.textTerms}, ${row.codes}, ${row.titleFolded}, ${row.textFolded})`,
      );
    await run(
      runner,
      sql`INSERT INTO search_text (record_type, record_id, part, title_terms, text_terms, codes, title_folded, text_folded) VALUES ${join(values)}`,
    );
  }
}

async function run(runner: QueryRunner, statement: Sql): Promise<void> {
  await runner.query(statement.sql, statement.values);
}
