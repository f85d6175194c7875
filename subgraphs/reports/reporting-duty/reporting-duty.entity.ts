import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';

@Entity({ name: 'reporting_duty' })
@Index('reporting_duty_current', ['id', 'recordedTo'], { unique: true })
@Index('reporting_duty_by_cycle', ['cycleId', 'recordedTo', 'bodyId'])
@Index('reporting_duty_by_body', ['bodyId', 'recordedTo', 'year'])
@Index('reporting_duty_by_year', ['recordedTo', 'year', 'id'])
@Index('reporting_duty_by_check', ['recordedTo', 'bodyCheck', 'id'])
export class ReportingDutyEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'cycle_id' })
  cycleId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'body_check', nullable: true })
  bodyCheck!: ReferenceCheck | null;

  /** Null where nobody can say. */
  @Column({ type: 'boolean', name: 'is_required', nullable: true })
  isRequired!: boolean | null;

  @Column({ type: 'varchar', length: 10, name: 'not_required_since', nullable: true })
  notRequiredSince!: string | null;

  @Column({ type: 'text', name: 'reason_kk', nullable: true })
  reasonKk!: string | null;

  @Column({ type: 'text', name: 'reason_ru', nullable: true })
  reasonRu!: string | null;

  @Column({ type: 'text', name: 'reason_en', nullable: true })
  reasonEn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'arises_on' })
  arisesOn!: string;

  static shadow(row: ReportingDutyEntity): Partial<ReportingDutyEntity> {
    return { year: yearOf(row.cycleId) };
  }
}
