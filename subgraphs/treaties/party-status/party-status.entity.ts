import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { PartyStatusReason, PartyStatusValue } from './party-status.type.ts';

/**
 * The status rule worked out ahead: one row per party and span of days. Derived in the unit of work that changes
 * a fact, so that lists can be filtered by status; never edited.
 */
@Entity({ name: 'party_status' })
@Index('party_status_current', ['id', 'recordedTo'], { unique: true })
@Index('party_status_by_party', ['partyId', 'recordedTo'])
@Index('party_status_by_treaty', ['treatyId', 'participantId', 'recordedTo'])
export class PartyStatusEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'party_id' })
  partyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'participant_id' })
  participantId!: string;

  /** First day of the span. */
  @Column({ type: 'varchar', length: 10, name: 'from_day' })
  fromDay!: string;

  /** First day after the span. */
  @Column({ type: 'varchar', length: 10, name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'varchar', length: 30 })
  status!: PartyStatusValue;

  @Column({ type: 'varchar', length: 40, nullable: true })
  reason!: PartyStatusReason | null;

  @Column({ type: 'varchar', length: 160, name: 'bound_by_id', nullable: true })
  boundById!: string | null;

  @Column({ type: 'varchar', length: 21, name: 'in_force_since', nullable: true })
  inForceSince!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'known_up_to', nullable: true })
  knownUpTo!: string | null;
}
