import type { QueryRunner } from 'typeorm';
import { origin } from '../audit/chain.ts';
import type { Database } from '../database/database.ts';
import { ForbiddenError } from '../errors.ts';
import { Revision, RevisionCounter } from './recorded.entity.ts';
import { SearchIndex } from '../search/search-index.ts';
import { UnitOfWork, type WorkOptions } from './unit-of-work.ts';

export interface Written<T> {
  readonly result: T;
  /** The revision after the unit: its own number, or the last one where it changed nothing. */
  readonly revision: number;
}

/** Opens the one way to write: everything in `task` happens at one revision, or not at all. */
export class Writer {
  constructor(
    private readonly database: Database,
    private readonly now: () => Date,
    private readonly search = new SearchIndex([]),
  ) {}

  write<T>(options: WorkOptions, task: (work: UnitOfWork) => Promise<T>): Promise<Written<T>> {
    if (!options.actor) throw new ForbiddenError('This server accepts no changes from unidentified callers.');
    return this.database.transaction(async (runner) => {
      const last = await lockCounter(runner, this.database.dialect);
      const [previous] = await runner.manager.find(Revision, { where: { number: last } });
      const work = new UnitOfWork(runner, last + 1, this.momentAfter(previous), options, this.search);
      const result = await task(work);
      const unchanged = { result, revision: last };
      if (options.dryRun) return { commit: false, result: unchanged };
      if (!work.changedAnything) return { commit: work.isWorthCommitting, result: unchanged };
      await runner.manager.insert(Revision, await work.finish(previous?.hash ?? origin));
      await runner.manager.update(RevisionCounter, { id: 1 }, { value: last + 1 });
      return { commit: true, result: { result, revision: last + 1 } };
    }, options.patienceMs);
  }

  /** Clocks go backwards; recorded time doesn't. */
  private momentAfter(previous: Revision | undefined): string {
    const now = this.now().toISOString();
    return previous && previous.moment > now ? previous.moment : now;
  }
}

/** Every writer waits here, so revisions follow one another as their commits do. */
async function lockCounter(runner: QueryRunner, dialect: Database['dialect']): Promise<number> {
  const lock = dialect === 'mysql' ? ' FOR UPDATE' : '';
  const rows = (await runner.query(`SELECT value FROM revision_counter WHERE id = 1${lock}`)) as { value: number }[];
  if (rows[0]) return rows[0].value;
  throw new Error('The revision counter is missing: the migrations have not run.');
}
