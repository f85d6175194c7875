import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'monitoring_cycle' })
@Index('monitoring_cycle_current', ['id', 'recordedTo'], { unique: true })
@Index('monitoring_cycle_by_year', ['recordedTo', 'year', 'id'])
export class MonitoringCycleEntity extends Recorded {
  @Column({ type: 'int' })
  year!: number;
}
