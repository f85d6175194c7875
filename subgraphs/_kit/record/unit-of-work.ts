import { In, IsNull, type EntityTarget, type QueryRunner } from 'typeorm';
import type { SourceInput } from '../contract.ts';
import { chunks, contentJson, sameContent, shadowOf } from './content.ts';
import { ChangeRecord, forever, IdempotencyKey, OutboxRow, type Recorded } from './recorded.entity.ts';
import { isCorrectedByHand, mergeSources, readSources, type StoredSource } from './sources.ts';

/** What a caller says of a record: `undefined` leaves a column as it is, `null` empties it. */
export type Content<E extends Recorded> = { id: string } & Partial<Omit<E, keyof Recorded>>;

export type PutOutcome = {
  readonly id: string;
  readonly status: 'created' | 'changed' | 'unchanged';
  readonly kept?: boolean;
};

export interface Put<E extends Recorded> {
  readonly content: Content<E>;
  readonly sources: readonly SourceInput[];
}

export interface WorkOptions {
  readonly actor: string;
  readonly command: string;
  readonly runId?: string | null;
  /** Everything is done and nothing is kept. */
  readonly dryRun?: boolean;
  /** Leave records alone that a person has corrected. Importers set it; people don't. */
  readonly keepCorrections?: boolean;
}

/**
 * Everything one command or import batch writes, in one transaction and under one revision number:
 * the row and its version, the change record and the outbox row.
 */
export class UnitOfWork {
  private readonly changes: ChangeRecord[] = [];
  private readonly outbox: OutboxRow[] = [];
  private derived = false;

  constructor(
    private readonly runner: QueryRunner,
    /** The number this unit gets if it changes anything. */
    readonly revision: number,
    readonly moment: string,
    private readonly options: WorkOptions,
  ) {}

  get changedAnything(): boolean {
    return this.derived || this.changes.length > 0;
  }

  /** The current versions of these records, inside the transaction. */
  async current<E extends Recorded>(entity: EntityTarget<E>, ids: readonly string[]): Promise<Map<string, E>> {
    const found = new Map<string, E>();
    for (const some of chunks([...new Set(ids)])) {
      const where = { id: In(some), recordedTo: forever } as object;
      for (const row of await this.runner.manager.find(entity, { where })) found.set(row.id, row);
    }
    return found;
  }

  /** All current rows whose `column` is one of `values`; for rules that look at more than one record. */
  async currentBy<E extends Recorded>(
    entity: EntityTarget<E>,
    column: keyof E & string,
    values: readonly string[],
    empty?: { readonly column: keyof E & string; readonly isNull: true },
  ): Promise<E[]> {
    const rows: E[] = [];
    const more = empty ? { [empty.column]: IsNull() } : {};
    for (const some of chunks([...new Set(values)])) {
      const where = { [column]: In(some), recordedTo: forever, ...more } as object;
      rows.push(...(await this.runner.manager.find(entity, { where })));
    }
    return rows;
  }

  /** Creates, changes or leaves records; one outcome per record, in order. The same id may come twice. */
  async put<E extends Recorded>(
    entity: EntityTarget<E>,
    puts: readonly Put<E>[],
    reason?: string,
  ): Promise<PutOutcome[]> {
    const current = await this.current(
      entity,
      puts.map((each) => each.content.id),
    );
    const next = new Map<string, E>();
    const outcomes = puts.map((each) => {
      const before = next.get(each.content.id) ?? current.get(each.content.id) ?? null;
      const { row, outcome } = this.merge(entity, before, each);
      if (outcome.status !== 'unchanged') {
        next.set(row.id, row);
        this.note(entity, before, row, reason ?? null);
      }
      return outcome;
    });
    await this.store(entity, [...next.values()], current);
    return outcomes;
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
    await this.insert(IdempotencyKey, [{ ...answer, revision: this.revision }]);
  }

  /** Writes the change records and the outbox; called once, by the database. */
  async finish(): Promise<void> {
    await this.insert(ChangeRecord, this.changes);
    await this.insert(OutboxRow, this.outbox);
  }

  private merge<E extends Recorded>(
    entity: EntityTarget<E>,
    before: E | null,
    put: Put<E>,
  ): { row: E; outcome: PutOutcome } {
    const { id } = put.content;
    const given = Object.entries(put.content as Record<string, unknown>).filter(([, value]) => value !== undefined);
    const row = { ...(before ?? this.blank(entity)), ...Object.fromEntries(given) } as E;
    Object.assign(row, shadowOf(entity, row));
    const present = before ? readSources(before.sources) : [];
    const sources = mergeSources(
      present,
      put.sources.map((source) => this.stamp(source)),
    );
    const same = before !== null && sameContent(before, row);
    if (same && sources.length === present.length) return { row, outcome: { id, status: 'unchanged' } };
    if (!same && this.options.keepCorrections && isCorrectedByHand(present)) {
      return { row, outcome: { id, status: 'unchanged', kept: true } };
    }
    row.recordedFrom = this.revision;
    row.recordedTo = forever;
    row.version = (before?.version ?? 0) + 1;
    row.sources = JSON.stringify(sources);
    return { row, outcome: { id, status: before ? 'changed' : 'created' } };
  }

  private blank<E extends Recorded>(entity: EntityTarget<E>): Record<string, null> {
    const { columns } = this.runner.dataSource.getMetadata(entity);
    return Object.fromEntries(columns.map((column) => [column.propertyName, null]));
  }

  private stamp(source: SourceInput): StoredSource {
    const { actor, runId } = this.options;
    return runId ? { ...source, actor, runId } : { ...source, actor };
  }

  private note<E extends Recorded>(entity: EntityTarget<E>, before: E | null, after: E, reason: string | null): void {
    const key = {
      revision: this.revision,
      position: this.changes.length + 1,
      recordType: this.runner.dataSource.getMetadata(entity).targetName.replace(/Entity$/, ''),
      recordId: after.id,
    };
    this.changes.push({
      ...key,
      before: before && contentJson(entity, before),
      after: contentJson(entity, after),
      reason,
    });
    this.outbox.push({ ...key, operation: before ? 'changed' : 'created' });
  }

  private async store<E extends Recorded>(
    entity: EntityTarget<E>,
    rows: readonly E[],
    current: ReadonlyMap<string, E>,
  ): Promise<void> {
    await this.end(
      entity,
      rows.flatMap((row) => current.get(row.id) ?? []),
    );
    await this.insert(entity, rows);
  }

  /** A version that began in this very unit was never seen by anybody: it is replaced, not kept. */
  private async end<E extends Recorded>(entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    const { manager } = this.runner;
    const now = rows.filter((row) => row.recordedFrom === this.revision).map((row) => row.id);
    const earlier = rows.filter((row) => row.recordedFrom !== this.revision).map((row) => row.id);
    for (const ids of chunks(now)) await manager.delete(entity, { id: In(ids), recordedFrom: this.revision });
    for (const ids of chunks(earlier)) {
      await manager.update(entity, { id: In(ids), recordedTo: forever }, { recordedTo: this.revision } as object);
    }
  }

  private async insert<R extends object>(entity: EntityTarget<R>, rows: readonly R[]): Promise<void> {
    for (const some of chunks(rows)) {
      const insert = this.runner.manager.createQueryBuilder().insert().into(entity).values(some);
      await insert.updateEntity(false).execute();
    }
  }
}
