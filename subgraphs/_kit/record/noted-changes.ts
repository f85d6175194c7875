import type { EntityTarget } from 'typeorm';
import { contentJson } from './content.ts';
import { recordTypeOf } from './record-type.ts';
import type { ChangeRecord, OutboxRow, Recorded } from './recorded.entity.ts';

/** What one unit of work tells of what it did to records, in order: for their histories, and for others. */
export class NotedChanges {
  readonly records: ChangeRecord[] = [];
  readonly outbox: OutboxRow[] = [];

  constructor(private readonly revision: number) {}

  /** @param after null: the record is withdrawn */
  note<E extends Recorded>(entity: EntityTarget<E>, before: E | null, after: E | null, reason: string | null): void {
    const key = {
      revision: this.revision,
      position: this.records.length + 1,
      recordType: recordTypeOf((entity as new () => E).name),
      recordId: (after ?? before)?.id ?? '',
    };
    const [was, is] = [before, after].map((row) => row && contentJson(entity, row));
    this.records.push({ ...key, before: was ?? null, after: is ?? null, reason, hash: null });
    this.outbox.push({ ...key, operation: after === null ? 'withdrawn' : before ? 'changed' : 'created' });
  }
}
