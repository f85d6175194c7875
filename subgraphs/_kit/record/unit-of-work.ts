import sql from 'sql-template-tag';
import type { EntityTarget, QueryRunner } from 'typeorm';
import { seal } from '../audit/seal.ts';
import type { SourceInput } from '../contract.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { chunks, overlay, sameContent, shadowOf } from './content.ts';
import { NotedChanges } from './noted-changes.ts';
import { ChangeRecord, forever, IdempotencyKey, OutboxRow, type Recorded, type Revision } from './recorded.entity.ts';
import { isCorrectedByHand, mergeSources, readSources, type Origin, type StoredSource } from './sources.ts';
import { currentlyIn, StandingRows } from './standing-rows.ts';

/** What a caller says of a record: `undefined` leaves a column as it is, `null` empties it. */
export type Content<E extends Recorded> = { id: string } & Partial<Omit<E, keyof Recorded>>;

/** `unchanged`: no version, change record or outbox row comes of it. */
export type PutOutcome = {
  readonly id: string;
  readonly status: 'created' | 'changed' | 'unchanged';
  readonly kept?: boolean;
};

export interface Put<E extends Recorded> extends Origin {
  readonly content: Content<E>;
  /** Columns for a record that is new; one that is there keeps its own. */
  readonly initial?: Partial<Content<E>>;
}

export interface WorkOptions {
  readonly actor: string;
  readonly command: string;
  readonly runId?: string | null;
  /** Everything is done and nothing is kept. */
  readonly dryRun?: boolean;
  /** Leave records alone that a person has corrected or withdrawn. Importers set it; people don't. */
  readonly keepCorrections?: boolean;
  /** How long it may wait for other writers, where nobody waits at a screen. */
  readonly patienceMs?: number;
}

/**
 * Everything one command or import batch writes, in one transaction and under one revision number:
 * the row and its version, what is searched of it, the change record and the outbox row.
 */
export class UnitOfWork extends StandingRows {
  private readonly changes: NotedChanges;
  private derived = false;
  private remembers = false;

  constructor(
    runner: QueryRunner,
    /** The number this unit gets if it changes anything. */
    readonly revision: number,
    readonly moment: string,
    private readonly options: WorkOptions,
    private readonly search: SearchIndex,
  ) {
    super(runner);
    this.changes = new NotedChanges(revision);
  }

  get changedAnything(): boolean {
    return this.derived || this.changes.records.length > 0;
  }

  /** A command that changed nothing leaves its key, and no revision. */
  get isWorthCommitting(): boolean {
    return this.remembers || this.changedAnything;
  }

  /** Creates, changes or leaves records; one outcome per record, in order. The same id may come twice. */
  async put<E extends Recorded>(
    entity: EntityTarget<E>,
    puts: readonly Put<E>[],
    reason?: string,
  ): Promise<PutOutcome[]> {
    const ids = puts.map((each) => each.content.id);
    const current = await this.current(entity, ids);
    const last = await this.lastVersions(
      entity,
      ids.filter((id) => !current.has(id)),
    );
    const next = new Map<string, E>();
    const outcomes = puts.map((each) => {
      const before = next.get(each.content.id) ?? current.get(each.content.id) ?? null;
      const { row, outcome } = this.merge(entity, before, each, last.get(each.content.id));
      if (outcome.status !== 'unchanged') {
        next.set(row.id, row);
        this.changes.note(entity, before, row, reason ?? null);
      }
      return outcome;
    });
    await this.store(entity, [...next.values()], current);
    return outcomes;
  }

  /**
   * Ends these records, with a reason: nothing official is deleted. They are absent from now on, and there at every
   * earlier moment. Ids of none are passed over.
   */
  async withdraw<E extends Recorded>(entity: EntityTarget<E>, ids: readonly string[], reason: string): Promise<void> {
    const rows = [...(await this.current(entity, ids)).values()];
    for (const row of rows) this.changes.note(entity, row, null, reason);
    await this.end(entity, rows);
  }

  /** Rows that belong to a new record and never change, such as the content of a document. */
  attach<R extends object>(entity: EntityTarget<R>, rows: readonly R[]): Promise<void> {
    return this.rows.insert(entity, rows);
  }

  /** Derived rows: versioned like records, but told to nobody. Rows in `obsolete` that are not in `rows` end here. */
  async derive<E extends Recorded>(
    entity: EntityTarget<E>,
    rows: readonly Content<E>[],
    obsolete: readonly E[],
  ): Promise<void> {
    const current = new Map(obsolete.map((row) => [row.id, row]));
    const wanted = rows.map((content) => this.merge(entity, current.get(content.id) ?? null, { content, sources: [] }));
    const changed = wanted.filter(({ outcome }) => outcome.status !== 'unchanged').map(({ row }) => row);
    const kept = new Set(rows.map((row) => row.id));
    const ended = obsolete.filter((row) => !kept.has(row.id));
    this.derived ||= changed.length + ended.length > 0;
    await this.store(entity, changed, current);
    await this.end(entity, ended);
  }

  /** What a command answered under this key; null where the key is new. */
  recall(key: string): Promise<IdempotencyKey | null> {
    return this.runner.manager.findOne(IdempotencyKey, { where: { key } });
  }

  async remember(answer: Omit<IdempotencyKey, 'revision'>): Promise<void> {
    this.remembers = true;
    const revision = this.changedAnything ? this.revision : this.revision - 1;
    await this.rows.insert(IdempotencyKey, [{ ...answer, revision }]);
  }

  /** Writes the change records, linked to `previous`, and the outbox; called once, by the writer, who writes the revision. */
  async finish(previous: string): Promise<Revision> {
    const { actor, command } = this.options;
    const unit = { number: this.revision, moment: this.moment, actor, command };
    const revision = seal(previous, unit, this.changes.records, this.written.hashes());
    await this.rows.insert(ChangeRecord, this.changes.records);
    await this.rows.insert(OutboxRow, this.changes.outbox);
    return revision;
  }

  /** @param last the version at which a record was withdrawn: one that comes back counts on from it */
  private merge<E extends Recorded>(
    entity: EntityTarget<E>,
    before: E | null,
    put: Put<E>,
    last = 0,
  ): { row: E; outcome: PutOutcome } {
    const { id } = put.content;
    const row = overlay(before ?? overlay(this.blank(entity), put.initial ?? {}), put.content) as E;
    Object.assign(row, shadowOf(entity, row));
    const present = before ? readSources(before.sources) : [];
    const sources = mergeSources(
      present,
      put.sources.map((source) => this.stamp(source)),
    );
    const same = before !== null && sameContent(before, row);
    if (same && (put.isSignature || sources.length === present.length))
      return { row, outcome: { id, status: 'unchanged' } };
    const isByHand = before === null ? last > 0 : isCorrectedByHand(present);
    if (!same && this.options.keepCorrections && isByHand) {
      return { row, outcome: { id, status: 'unchanged', kept: true } };
    }
    row.recordedFrom = this.revision;
    row.recordedTo = forever;
    row.version = (before?.version ?? last) + 1;
    row.sources = JSON.stringify(sources);
    return { row, outcome: { id, status: before ? 'changed' : 'created' } };
  }

  private blank(entity: EntityTarget<object>): Record<string, null> {
    const blank: Record<string, null> = {};
    for (const property of this.rows.properties(entity)) blank[property] = null;
    return blank;
  }

  private stamp(source: SourceInput): StoredSource {
    const { actor, runId } = this.options;
    return runId ? { ...source, actor, runId } : { ...source, actor };
  }

  private async store<E extends Recorded>(
    entity: EntityTarget<E>,
    rows: readonly E[],
    current: ReadonlyMap<string, E>,
  ): Promise<void> {
    const replaced = rows.flatMap((row) => current.get(row.id) ?? []);
    await this.end(entity, replaced);
    await this.rows.insert(entity, rows);
    this.written.begin(entity, rows);
    await this.search.put(this.runner, entity, rows);
  }

  /** A version that began in this very unit was never seen by anybody: it is replaced, not kept. */
  private async end<E extends Recorded>(entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    this.written.end(entity, rows, this.revision);
    const now = rows.filter((row) => row.recordedFrom === this.revision).map((row) => row.id);
    const earlier = rows.filter((row) => row.recordedFrom !== this.revision).map((row) => row.id);
    for (const ids of chunks(now)) await this.rows.delete(entity, currentlyIn(sql`id`, ids));
    await this.search.drop(this.runner, entity, now, this.revision);
    for (const ids of chunks(earlier)) {
      await this.rows.update(entity, sql`recorded_to = ${this.revision}`, currentlyIn(sql`id`, ids));
    }
  }
}
