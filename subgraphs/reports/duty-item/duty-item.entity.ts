import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { partsOfDuty } from '../reporting-duty/reporting-duty.id.ts';
import type { DutyItemKind } from './duty-item.kind.ts';

@Entity({ name: 'duty_item' })
@Index('duty_item_current', ['id', 'recordedTo'], { unique: true })
@Index('duty_item_by_duty', ['dutyId', 'recordedTo', 'treatyId'])
@Index('duty_item_by_treaty', ['treatyId', 'recordedTo', 'year'])
@Index('duty_item_by_body', ['bodyId', 'recordedTo', 'year', 'id'])
@Index('duty_item_by_year', ['recordedTo', 'year', 'id'])
@Index('duty_item_by_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('duty_item_by_assignment_check', ['recordedTo', 'assignmentCheck', 'id'])
export class DutyItemEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'duty_id' })
  dutyId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 30 })
  kind!: DutyItemKind;

  @Column({ type: 'varchar', length: 10, name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'varchar', length: 10, name: 'until_day', nullable: true })
  untilDay!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'assignment_id', nullable: true })
  assignmentId!: string | null;

  /** Null while nobody has answered, and where there is no assignment. */
  @Column({ type: 'varchar', length: 10, name: 'assignment_check', nullable: true })
  assignmentCheck!: ReferenceCheck | null;

  static shadow(row: DutyItemEntity): Partial<DutyItemEntity> {
    return partsOfDuty(row.dutyId);
  }
}
