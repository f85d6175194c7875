import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EdmsFault } from './edms-fault.ts';

/** How the delivery of a message goes: no fact about it, and so neither versioned nor in the chain of the record. */
@Entity({ name: 'edms_delivery' })
export class EdmsDeliveryEntity {
  @PrimaryColumn({ type: 'varchar', length: 160, name: 'message_id' })
  messageId!: string;

  /** How often it was sent. */
  @Column({ type: 'int' })
  attempts!: number;

  /** In a row, since something succeeded: what the wait goes by. */
  @Column({ type: 'int' })
  failures!: number;

  @Column({ type: 'varchar', length: 20, name: 'last_fault', nullable: true })
  lastFault!: EdmsFault | null;

  /** Milliseconds since 1970, by the clock of the machine: `CLOCK` may stand still. */
  @Column({ type: 'bigint', name: 'last_attempt_at', nullable: true })
  lastAttemptAt!: number | null;

  @Column({ type: 'bigint', name: 'next_attempt_at' })
  nextAttemptAt!: number;

  /** Until then whoever claimed it is at it, and nobody else; null: nobody is. */
  @Column({ type: 'bigint', name: 'claimed_until', nullable: true })
  claimedUntil!: number | null;

  @Column({ type: 'varchar', length: 36, name: 'claimed_by', nullable: true })
  claimedBy!: string | null;
}
