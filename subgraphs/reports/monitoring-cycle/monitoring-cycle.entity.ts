import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'monitoring_cycle' })
@Index('monitoring_cycle_current', ['id', 'recordedTo'], { unique: true })
@Index('monitoring_cycle_by_year', ['recordedTo', 'year', 'id'])
@Index('monitoring_cycle_by_regime', ['regimeId', 'recordedTo', 'year'])
export class MonitoringCycleEntity extends Recorded {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'varchar', length: 160, name: 'regime_id' })
  regimeId!: string;

  @Column({ type: 'varchar', length: 10, name: 'opened_on' })
  openedOn!: string;

  @Column({ type: 'varchar', length: 10, name: 'closed_on', nullable: true })
  closedOn!: string | null;
}
