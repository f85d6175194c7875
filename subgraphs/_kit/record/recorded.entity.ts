import { RightsOfOthers } from '../access/rights-memory.ts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** `recorded_to` of the version that holds now: the largest `int` of both databases. */
export const forever = 2_147_483_647;

/**
 * A row is one version of a record, valid in the hub's knowledge from one revision up to (not including) another.
 * The unique index of each table on (`id`, `recorded_to`) lets a record have one current version only.
 */
export abstract class Recorded {
  @PrimaryColumn({ type: 'varchar', length: 160 })
  id!: string;

  @PrimaryColumn({ type: 'int', name: 'recorded_from' })
  recordedFrom!: number;

  @Column({ type: 'int', name: 'recorded_to' })
  recordedTo!: number;

  /** 1, 2, 3 …: what a client sends back to correct exactly what it has seen. */
  @Column({ type: 'int' })
  version!: number;

  /** JSON array of `SourceInput` with `actor` and `runId`. */
  @Column({ type: 'text' })
  sources!: string;
}

/** One row: the number of the last unit of work. Locked first by every writer, so that order has no gaps. */
@Entity({ name: 'revision_counter' })
export class RevisionCounter {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'int' })
  value!: number;
}

@Entity({ name: 'revision' })
export class Revision {
  @PrimaryColumn({ type: 'int' })
  number!: number;

  /** ISO 8601 in UTC with milliseconds; never before the revision before it. */
  @Index('revision_by_moment')
  @Column({ type: 'varchar', length: 24 })
  moment!: string;

  @Column({ type: 'varchar', length: 160 })
  actor!: string;

  @Column({ type: 'varchar', length: 80 })
  command!: string;

  /** JSON: table → hash of its rows that this unit began and ended. */
  @Column({ type: 'text', name: 'row_hashes', nullable: true })
  rowHashes!: string | null;

  /** The link of the chain that seals this unit; see `_kit/audit/chain.ts`. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  hash!: string | null;
}

/** What one unit of work did to one record. */
@Entity({ name: 'change_record' })
@Index('change_record_by_record', ['recordType', 'recordId', 'revision'])
export class ChangeRecord {
  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 60, name: 'record_type' })
  recordType!: string;

  @Column({ type: 'varchar', length: 160, name: 'record_id' })
  recordId!: string;

  @Column({ type: 'text', nullable: true })
  before!: string | null;

  @Column({ type: 'text', nullable: true })
  after!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Its link of the chain, over the link before it. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  hash!: string | null;
}

/** What others are told of: read in order of (`revision`, `position`), which has no gaps. */
@Entity({ name: 'outbox' })
export class OutboxRow {
  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 60, name: 'record_type' })
  recordType!: string;

  @Column({ type: 'varchar', length: 160, name: 'record_id' })
  recordId!: string;

  @Column({ type: 'varchar', length: 10 })
  operation!: 'created' | 'changed' | 'withdrawn';
}

/** The answer of a command under the key its client chose and whose key it is, so that sending it twice does it once. */
@Entity({ name: 'idempotency_key' })
export class IdempotencyKey {
  @PrimaryColumn({ type: 'varchar', length: 120 })
  key!: string;

  @Column({ type: 'varchar', length: 80 })
  command!: string;

  @Column({ type: 'varchar', length: 64, name: 'input_hash' })
  inputHash!: string;

  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'varchar', length: 160, name: 'record_id' })
  recordId!: string;
}

/** Who was shown what is not for everybody who works here; a chain of its own, since reading is no unit of work. */
@Entity({ name: 'audit_read' })
export class AuditRead {
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 24 })
  moment!: string;

  /** Null: without an account. */
  @Column({ type: 'varchar', length: 300, nullable: true })
  account!: string | null;

  @Column({ type: 'varchar', length: 200, name: 'request_id' })
  requestId!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  operation!: string | null;

  /** JSON: `Type.field`, or `Type` for a confidential record → how many records, and the ids of the first of them. */
  @Column({ type: 'text' })
  fields!: string;

  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}

export const kitEntities = [
  RevisionCounter,
  Revision,
  ChangeRecord,
  OutboxRow,
  IdempotencyKey,
  AuditRead,
  RightsOfOthers,
];
