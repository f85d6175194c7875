import { Column, Entity } from 'typeorm';
import { StockRecord } from './record.entity.ts';

@Entity({ name: 'reporting_duty' })
export class StockDuty extends StockRecord {
  @Column({ type: 'varchar', name: 'cycle_id' })
  cycleId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'varchar', name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'varchar', name: 'body_check', nullable: true })
  bodyCheck!: string | null;

  @Column({ type: 'boolean', name: 'is_required' })
  isRequired!: boolean;

  @Column({ type: 'text', name: 'reason_kk', nullable: true })
  reasonKk!: string | null;

  @Column({ type: 'text', name: 'reason_ru', nullable: true })
  reasonRu!: string | null;

  @Column({ type: 'text', name: 'reason_en', nullable: true })
  reasonEn!: string | null;

  @Column({ type: 'varchar', name: 'arises_on' })
  arisesOn!: string;
}

@Entity({ name: 'in_force_entry' })
export class StockEntry extends StockRecord {
  @Column({ type: 'varchar', name: 'information_id' })
  informationId!: string;

  @Column({ type: 'varchar', name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', name: 'treaty_check', nullable: true })
  treatyCheck!: string | null;

  @Column({ type: 'varchar', name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text', name: 'progress_kk', nullable: true })
  progressKk!: string | null;

  @Column({ type: 'text', name: 'progress_ru', nullable: true })
  progressRu!: string | null;

  @Column({ type: 'text', name: 'progress_en', nullable: true })
  progressEn!: string | null;
}
