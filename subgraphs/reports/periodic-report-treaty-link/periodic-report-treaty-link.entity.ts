import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'periodic_report_treaty_link' })
@Index('periodic_report_treaty_link_current', ['id', 'recordedTo'], { unique: true })
@Index('periodic_report_treaty_link_by_treaty_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('periodic_report_treaty_link_by_treaty', ['treatyId', 'recordedTo', 'reportId'])
@Index('periodic_report_treaty_link_by_report', ['reportId', 'recordedTo', 'treatyId'])
export class PeriodicReportTreatyLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'report_id' })
  reportId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;
}
