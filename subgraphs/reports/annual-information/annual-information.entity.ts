import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'annual_information' })
@Index('annual_information_current', ['id', 'recordedTo'], { unique: true })
@Index('annual_information_by_duty', ['dutyId', 'recordedTo', 'versionNumber'])
@Index('annual_information_by_version', ['recordedTo', 'versionNumber', 'id'])
export class AnnualInformationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'duty_id' })
  dutyId!: string;

  @Column({ type: 'int', name: 'version_number' })
  versionNumber!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: string;

  /** ISO 8601 in UTC with milliseconds. */
  @Column({ type: 'varchar', length: 24, name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'paper_received_on', nullable: true })
  paperReceivedOn!: string | null;
}
