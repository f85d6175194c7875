import { Column, Entity, Index } from 'typeorm';
import { dayOf } from '../../_kit/clocks.ts';
import { fold } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { DispatchSystem } from './dispatch-system.ts';

@Entity({ name: 'dispatch' })
@Index('dispatch_current', ['id', 'recordedTo'], { unique: true })
@Index('dispatch_by_from_check', ['recordedTo', 'fromCheck', 'id'])
@Index('dispatch_by_to_check', ['recordedTo', 'toCheck', 'id'])
@Index('dispatch_by_paragraph_check', ['recordedTo', 'paragraphCheck', 'id'])
@Index('dispatch_by_summary', ['summaryId', 'recordedTo', 'dispatchedAt'])
@Index('dispatch_by_dispatched_at', ['recordedTo', 'dispatchedAt', 'id'])
export class DispatchEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'summary_id' })
  summaryId!: string;

  @Column({ type: 'varchar', length: 160, name: 'from_id' })
  fromId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'from_check', nullable: true })
  fromCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'to_id' })
  toId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'to_check', nullable: true })
  toCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'paragraph_id', nullable: true })
  paragraphId!: string | null;

  /** Null while nobody has answered, and where there is none. */
  @Column({ type: 'varchar', length: 10, name: 'paragraph_check', nullable: true })
  paragraphCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 80, name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  @Column({ type: 'text', name: 'registration_number_folded', nullable: true })
  registrationNumberFolded!: string | null;

  /** ISO 8601 in UTC with milliseconds; null while it is not registered, or nobody recorded when. */
  @Column({ type: 'varchar', length: 24, name: 'registered_at', nullable: true })
  registeredAt!: string | null;

  /** The day of it in Almaty. */
  @Column({ type: 'varchar', length: 10, name: 'registered_on', nullable: true })
  registeredOn!: string | null;

  /** ISO 8601 in UTC with milliseconds. */
  @Column({ type: 'varchar', length: 24, name: 'dispatched_at' })
  dispatchedAt!: string;

  /** The day of it in Almaty. */
  @Column({ type: 'varchar', length: 10, name: 'dispatched_on' })
  dispatchedOn!: string;

  /** The day in Almaty; null while there is no receipt. */
  @Column({ type: 'varchar', length: 10, name: 'received_on', nullable: true })
  receivedOn!: string | null;

  @Column({ type: 'varchar', length: 80, name: 'receipt_number', nullable: true })
  receiptNumber!: string | null;

  @Column({ type: 'text', name: 'receipt_number_folded', nullable: true })
  receiptNumberFolded!: string | null;

  /** ISO 8601 in UTC with milliseconds. */
  @Column({ type: 'varchar', length: 24, name: 'received_at', nullable: true })
  receivedAt!: string | null;

  @Column({ type: 'varchar', length: 40 })
  system!: DispatchSystem;

  @Column({ type: 'varchar', length: 64, name: 'content_hash', nullable: true })
  contentHash!: string | null;

  static shadow(row: DispatchEntity): Partial<DispatchEntity> {
    return {
      dispatchedOn: dayOf(new Date(row.dispatchedAt)),
      registeredOn: row.registeredAt === null ? null : dayOf(new Date(row.registeredAt)),
      receivedOn: row.receivedAt === null ? null : dayOf(new Date(row.receivedAt)),
      registrationNumberFolded: row.registrationNumber === null ? null : fold(row.registrationNumber),
      receiptNumberFolded: row.receiptNumber === null ? null : fold(row.receiptNumber),
    };
  }
}
