import { Column, Entity, Index } from 'typeorm';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { BodySuccessionKind } from './body-succession.kind.ts';

@Entity({ name: 'body_succession' })
@Index('body_succession_current', ['id', 'recordedTo'], { unique: true })
@Index('body_succession_by_predecessor', ['predecessorId', 'recordedTo'])
@Index('body_succession_by_successor', ['successorId', 'recordedTo'])
export class BodySuccessionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'predecessor_id' })
  predecessorId!: string;

  @Column({ type: 'varchar', length: 160, name: 'successor_id' })
  successorId!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: BodySuccessionKind;

  @Column({ type: 'varchar', length: 21, name: 'date', nullable: true })
  date!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_earliest', nullable: true })
  dateEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_sort' })
  dateSort!: string;

  @Column({ type: 'text', nullable: true })
  act!: string | null;

  static shadow({ date }: BodySuccessionEntity): Partial<BodySuccessionEntity> {
    const { earliest } = daysOf(date);
    return { dateEarliest: earliest, dateSort: earliest ?? '' };
  }
}
