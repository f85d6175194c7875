import { Column, Entity, Index, type MigrationInterface, type QueryRunner } from 'typeorm';
import sql from 'sql-template-tag';
import type { Clocks } from '../../../subgraphs/_kit/clocks.ts';
import { Database, type DatabaseOptions } from '../../../subgraphs/_kit/database/database.ts';
import { fold, foldAll, sortKey } from '../../../subgraphs/_kit/fold.ts';
import type { HistoryAccess } from '../../../subgraphs/_kit/history/history.loader.ts';
import { daysOf } from '../../../subgraphs/_kit/partial-date.ts';
import { kitEntities, Recorded } from '../../../subgraphs/_kit/record/recorded.entity.ts';
import type { Content, UnitOfWork, WorkOptions } from '../../../subgraphs/_kit/record/unit-of-work.ts';
import { Writer, type Written } from '../../../subgraphs/_kit/record/write.ts';

/** A table with a column of every kind that subgraphs have, for tests of what they share. */
@Entity({ name: 'note' })
@Index('note_current', ['id', 'recordedTo'], { unique: true })
export class NoteEntity extends Recorded {
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', name: 'text_folded', nullable: true })
  textFolded!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'text_sort' })
  textSort!: string;

  @Column({ type: 'text', nullable: true })
  second!: string | null;

  @Column({ type: 'text', name: 'both_folded' })
  bothFolded!: string;

  @Column({ type: 'varchar', length: 160, nullable: true })
  code!: string | null;

  @Column({ type: 'int', nullable: true })
  number!: number | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  day!: string | null;

  @Column({ type: 'varchar', length: 21, nullable: true })
  date!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_earliest', nullable: true })
  dateEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_latest', nullable: true })
  dateLatest!: string | null;

  static shadow({ text, second, date }: NoteEntity): Partial<NoteEntity> {
    const { earliest, latest } = daysOf(date);
    return {
      textFolded: text === null ? null : fold(text),
      textSort: sortKey(text),
      bothFolded: foldAll([text, second]),
      dateEarliest: earliest,
      dateLatest: latest,
    };
  }
}

/** What a generated migration would say. */
class MakeTables implements MigrationInterface {
  readonly name = 'MakeTables1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    const { upQueries } = await runner.dataSource.driver.createSchemaBuilder().log();
    for (const { query } of upQueries) await runner.query(query);
    await runner.query('INSERT INTO revision_counter (id, value) VALUES (1, 0)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back.'));
  }
}

export const noteTables = { entities: [...kitEntities, NoteEntity], migrations: [MakeTables] };

const opened: Database[] = [];

/** The shared tables and notes; closed when the test file ends. */
export class Notes {
  readonly writer: Writer;

  private constructor(
    readonly database: Database,
    now: () => Date,
  ) {
    this.writer = new Writer(database, now);
  }

  static async open(url: string, now: () => Date = () => new Date(), options: DatabaseOptions = {}): Promise<Notes> {
    const database = await Database.open(url, 'notes', noteTables, options);
    opened.push(database);
    return new Notes(database, now);
  }

  /** One unit of work as `local` under the command `note`, unless `options` say otherwise. */
  write<T>(task: (work: UnitOfWork) => Promise<T>, options: Partial<WorkOptions> = {}): Promise<Written<T>> {
    return this.writer.write({ actor: 'local', command: 'note', patienceMs: 150_000, ...options }, task);
  }

  put(...contents: Content<NoteEntity>[]): Promise<Written<unknown>> {
    return this.write((work) => work.put(NoteEntity, contents.map(put)));
  }

  /** Rows of any table, as the database has them. */
  rows<Row>(statement: ReturnType<typeof sql>): Promise<Row[]> {
    return this.database.read<Row>(statement);
  }

  async revision(): Promise<number> {
    const [row] = await this.rows<{ value: number }>(sql`SELECT value FROM revision_counter`);
    return row?.value ?? -1;
  }

  /** Ids and texts of the current notes, in order of their ids. */
  async texts(): Promise<Record<string, string | null>> {
    const rows = await this.rows<NoteEntity>(sql`SELECT id, text FROM note WHERE recorded_to = 2147483647 ORDER BY id`);
    return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
  }
}

/** Nothing of a history is kept back. */
export const allOpen: HistoryAccess = {
  toldFrom: () => Promise.resolve(null),
  hides: () => false,
  withheldIds: () => Promise.resolve(new Map()),
};

export const clocks: Clocks = {
  asOf: '2026-11-20',
  today: '2026-11-20',
  horizon: null,
  knownAt: null,
  revision: null,
};

export function put(content: Content<NoteEntity>) {
  return { content, sources: [{ nature: 'DATASET', title: 'Test' } as const] };
}

/** Outside of a test run, as in a process of its own, whoever opens also closes. */
if (typeof afterAll === 'function') {
  afterAll(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
}
