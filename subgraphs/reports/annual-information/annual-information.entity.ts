import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'annual_information' })
@Index('annual_information_current', ['id', 'recordedTo'], { unique: true })
@Index('annual_information_by_duty', ['dutyId', 'recordedTo', 'versionNumber'])
export class AnnualInformationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'duty_id' })
  dutyId!: string;

  @Column({ type: 'int', name: 'version_number' })
  versionNumber!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: string;

  @Column({ type: 'boolean', name: 'is_nil' })
  isNil!: boolean;

  @Column({ type: 'varchar', length: 10, name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'period_to', nullable: true })
  periodTo!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'begins_on', nullable: true })
  beginsOn!: string | null;
}
