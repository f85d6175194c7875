import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { Capacity } from './capacity.ts';

@Entity({ name: 'body_capacity' })
@Index('body_capacity_current', ['id', 'recordedTo'], { unique: true })
@Index('body_capacity_by_body', ['bodyId', 'recordedTo', 'capacity'])
export class BodyCapacityEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'varchar', length: 40 })
  capacity!: Capacity;

  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'text', nullable: true })
  act!: string | null;
}
