import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { fold, foldAll, sortKey } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { textsOf } from '../../_kit/localized-columns.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'periodic_report' })
@Index('periodic_report_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('periodic_report_current', ['id', 'recordedTo'], { unique: true })
@Index('periodic_report_by_treaty_body_check', ['recordedTo', 'treatyBodyCheck', 'id'])
@Index('periodic_report_by_treaty_body', ['treatyBodyId', 'recordedTo', 'submittedOnSort'])
@Index('periodic_report_by_due_on', ['recordedTo', 'dueOnSort', 'id'])
@Index('periodic_report_by_submitted_on', ['recordedTo', 'submittedOnSort', 'id'])
@Index('periodic_report_by_title', ['recordedTo', 'titleSort', 'id'])
export class PeriodicReportEntity extends confidential(Recorded) {
  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'title_sort' })
  titleSort!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_body_id', nullable: true })
  treatyBodyId!: string | null;

  /** Null while nobody has answered, and where there is none. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_body_check', nullable: true })
  treatyBodyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, nullable: true })
  symbol!: string | null;

  @Column({ type: 'text', name: 'symbol_folded', nullable: true })
  symbolFolded!: string | null;

  @Column({ type: 'varchar', length: 21, name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'due_on_earliest', nullable: true })
  dueOnEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'due_on_latest', nullable: true })
  dueOnLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'due_on_sort' })
  dueOnSort!: string;

  @Column({ type: 'varchar', length: 21, name: 'submitted_on', nullable: true })
  submittedOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'submitted_on_earliest', nullable: true })
  submittedOnEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'submitted_on_latest', nullable: true })
  submittedOnLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'submitted_on_sort' })
  submittedOnSort!: string;

  @Column({ type: 'varchar', length: 21, name: 'defended_on', nullable: true })
  defendedOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'defended_on_earliest', nullable: true })
  defendedOnEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'defended_on_latest', nullable: true })
  defendedOnLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'defended_on_sort' })
  defendedOnSort!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  static shadow(row: PeriodicReportEntity): Partial<PeriodicReportEntity> {
    return {
      titleFolded: foldAll(textsOf(row, 'title')),
      titleSort: sortKey(row.titleEn ?? row.titleRu ?? row.titleKk),
      symbolFolded: row.symbol === null ? null : fold(row.symbol),
      dueOnEarliest: daysOf(row.dueOn).earliest,
      dueOnLatest: daysOf(row.dueOn).latest,
      dueOnSort: daysOf(row.dueOn).earliest ?? '',
      submittedOnEarliest: daysOf(row.submittedOn).earliest,
      submittedOnLatest: daysOf(row.submittedOn).latest,
      submittedOnSort: daysOf(row.submittedOn).earliest ?? '',
      defendedOnEarliest: daysOf(row.defendedOn).earliest,
      defendedOnLatest: daysOf(row.defendedOn).latest,
      defendedOnSort: daysOf(row.defendedOn).earliest ?? '',
    };
  }
}
