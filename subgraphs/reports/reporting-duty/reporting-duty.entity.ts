import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'reporting_duty' })
@Index('reporting_duty_current', ['id', 'recordedTo'], { unique: true })
@Index('reporting_duty_by_body_check', ['recordedTo', 'bodyCheck', 'id'])
@Index('reporting_duty_by_cycle', ['cycleId', 'recordedTo', 'bodyId'])
@Index('reporting_duty_by_body', ['recordedTo', 'bodyId', 'id'])
export class ReportingDutyEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'cycle_id' })
  cycleId!: string;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'body_check', nullable: true })
  bodyCheck!: ReferenceCheck | null;

  @Column({ type: 'boolean', name: 'is_required' })
  isRequired!: boolean | 0 | 1;
}
