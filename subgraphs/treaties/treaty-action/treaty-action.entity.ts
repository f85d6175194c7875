import { Column, Entity, Index } from 'typeorm';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { TreatyActionKind } from './treaty-action.kind.ts';

@Entity({ name: 'treaty_action' })
@Index('treaty_action_current', ['id', 'recordedTo'], { unique: true })
@Index('treaty_action_by_treaty', ['treatyId', 'recordedTo', 'dateSort'])
@Index('treaty_action_by_party', ['partyId', 'recordedTo', 'dateSort'])
@Index('treaty_action_by_act', ['actId', 'recordedTo', 'dateSort'])
export class TreatyActionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null for what happens to the treaty itself. */
  @Column({ type: 'varchar', length: 160, name: 'party_id', nullable: true })
  partyId!: string | null;

  /** The domestic act that made it; null where there is none or no source says which. */
  @Column({ type: 'varchar', length: 160, name: 'act_id', nullable: true })
  actId!: string | null;

  @Column({ type: 'varchar', length: 40 })
  kind!: TreatyActionKind;

  @Column({ type: 'varchar', length: 21, name: 'date', nullable: true })
  date!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_earliest', nullable: true })
  dateEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_latest', nullable: true })
  dateLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_sort' })
  dateSort!: string;

  @Column({ type: 'text', name: 'raw_date', nullable: true })
  rawDate!: string | null;

  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  static shadow(row: TreatyActionEntity): Partial<TreatyActionEntity> {
    const { earliest, latest } = daysOf(row.date);
    return { dateEarliest: earliest, dateLatest: latest, dateSort: earliest ?? '' };
  }
}
