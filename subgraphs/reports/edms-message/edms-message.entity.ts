import { Column, Entity, Index } from 'typeorm';
import { dayOf } from '../../_kit/clocks.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { EdmsMessageKind } from './edms-message.kind.ts';

/** What came back stands with the dispatch; how often it was tried, in `edms_delivery`. */
@Entity({ name: 'edms_message' })
@Index('edms_message_current', ['id', 'recordedTo'], { unique: true })
@Index('edms_message_by_dispatch', ['dispatchId', 'recordedTo', 'id'])
export class EdmsMessageEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'dispatch_id' })
  dispatchId!: string;

  @Column({ type: 'varchar', length: 160, name: 'summary_id' })
  summaryId!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: EdmsMessageKind;

  @Column({ type: 'int', name: 'missing_copies' })
  missingCopies!: number;

  /** ISO 8601 in UTC with milliseconds. */
  @Column({ type: 'varchar', length: 24, name: 'queued_at' })
  queuedAt!: string;

  /** The day of it in Almaty. */
  @Column({ type: 'varchar', length: 10, name: 'queued_on' })
  queuedOn!: string;

  /** Null while it has not been refused, and once it is tried again. */
  @Column({ type: 'varchar', length: 24, name: 'failed_at', nullable: true })
  failedAt!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'failed_on', nullable: true })
  failedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  refusal!: string | null;

  static shadow({ queuedAt, failedAt }: EdmsMessageEntity): Partial<EdmsMessageEntity> {
    return {
      queuedOn: dayOf(new Date(queuedAt)),
      failedOn: failedAt === null ? null : dayOf(new Date(failedAt)),
    };
  }
}
