import sql, { join, type Sql } from 'sql-template-tag';
import type { EntityTarget, QueryRunner } from 'typeorm';
import type { Database } from '../database/database.ts';
import { chunks } from '../record/content.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import { Rows } from '../record/rows.ts';
import type { SearchedType } from './searched.ts';
import { analyserOf, searchRowsOf, type SearchRow } from './search-row.ts';

const perPage = 500;
const perStatement = 50;

/**
 * What is searched of one subgraph's records, each version by itself: which of them the clocks ask for, the tables of
 * the records say. A unit of work writes it with the records themselves, so it is never behind them; a database that was
 * filled before, or by another analyser, is read through once, at the start.
 */
export class SearchIndex {
  private readonly byEntity: ReadonlyMap<EntityTarget<Recorded>, SearchedType>;
  private readonly analyser: string;

  constructor(private readonly searched: readonly SearchedType[]) {
    this.byEntity = new Map(searched.map((each) => [each.entity, each]));
    this.analyser = analyserOf(searched);
  }

  async put(runner: QueryRunner, entity: EntityTarget<Recorded>, rows: readonly Recorded[]): Promise<void> {
    const searched = this.byEntity.get(entity);
    if (!searched) return;
    await insert(
      runner,
      rows.flatMap((row) => searchRowsOf(searched, row)),
    );
  }

  /** Of versions that are replaced, not ended. @param since the revision that they began at */
  async drop(
    runner: QueryRunner,
    entity: EntityTarget<Recorded>,
    ids: readonly string[],
    since: number,
  ): Promise<void> {
    const searched = this.byEntity.get(entity);
    if (searched) await remove(runner, searched, ids, sql`recorded_from = ${since}`);
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

  /** A page of records at a time, with all their versions: other processes may write meanwhile. */
  private async readThrough(database: Database, { entity, ...searched }: SearchedType): Promise<void> {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      after = await underLock(database, async (runner) => {
        const rows = new Rows(runner);
        const ids = await rows.ids(entity, sql`id > ${from} GROUP BY id ORDER BY id LIMIT ${perPage}`);
        for (const some of chunks(ids)) {
          await remove(runner, searched, some, sql`1 = 1`);
          await this.put(runner, entity, await rows.select<Recorded>(entity, sql`id IN (${join(some)})`));
        }
        return ids.length < perPage ? null : (ids.at(-1) ?? null);
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

async function remove(
  runner: QueryRunner,
  { type }: Pick<SearchedType, 'type'>,
  ids: readonly string[],
  which: Sql,
): Promise<void> {
  for (const some of chunks(ids))
    await run(
      runner,
      sql`DELETE FROM search_text WHERE record_type = ${type} AND record_id IN (${join(some)}) AND ${which}`,
    );
}

async function insert(runner: QueryRunner, rows: readonly SearchRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += perStatement) {
    const values = rows
      .slice(start, start + perStatement)
      .map(
        (row) =>
          sql`(${row.recordType}, ${row.recordId}, ${row.recordedFrom}, ${row.part}, ${row.titleTerms}, ${row.textTerms}, ${row.codes}, ${row.titleFolded}, ${row.textFolded})`,
      );
    await run(
      runner,
      sql`INSERT INTO search_text (record_type, record_id, recorded_from, part, title_terms, text_terms, codes, title_folded, text_folded) VALUES ${join(values)}`,
    );
  }
}

async function run(runner: QueryRunner, statement: Sql): Promise<void> {
  await runner.query(statement.sql, statement.values);
}
