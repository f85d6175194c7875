import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { fold, foldAll, sortKey } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { SourceDocumentKind } from './source-document.kind.ts';

@Entity({ name: 'source_document' })
@Index('source_document_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('source_document_current', ['id', 'recordedTo'], { unique: true })
@Index('source_document_by_date', ['recordedTo', 'dateSort', 'id'])
@Index('source_document_by_copy_check', ['recordedTo', 'copyCheck', 'id'])
@Index('source_document_by_periodic_report', ['periodicReportId', 'recordedTo', 'dateSort'])
@Index('source_document_by_addressee', ['addresseeId', 'recordedTo', 'dateSort'])
export class SourceDocumentEntity extends confidential(Recorded) {
  @Column({ type: 'varchar', length: 30 })
  kind!: SourceDocumentKind;

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

  @Column({ type: 'varchar', length: 160, nullable: true })
  symbol!: string | null;

  @Column({ type: 'text', name: 'symbol_folded', nullable: true })
  symbolFolded!: string | null;

  @Column({ type: 'varchar', length: 300 })
  mechanism!: string;

  @Column({ type: 'text', name: 'mechanism_folded' })
  mechanismFolded!: string;

  @Column({ type: 'int', nullable: true })
  session!: number | null;

  @Column({ type: 'varchar', length: 21, nullable: true })
  date!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_earliest', nullable: true })
  dateEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_latest', nullable: true })
  dateLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'date_sort' })
  dateSort!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'addressee_id', nullable: true })
  addresseeId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'periodic_report_id', nullable: true })
  periodicReportId!: string | null;

  @Column({ type: 'varchar', length: 64, name: 'copy_id', nullable: true })
  copyId!: string | null;

  /** Null while nobody has answered, and where there is no copy. */
  @Column({ type: 'varchar', length: 10, name: 'copy_check', nullable: true })
  copyCheck!: ReferenceCheck | null;

  /** Null while nobody has answered, and where there is no addressee. */
  @Column({ type: 'varchar', length: 10, name: 'addressee_check', nullable: true })
  addresseeCheck!: ReferenceCheck | null;

  static shadow(row: SourceDocumentEntity): Partial<SourceDocumentEntity> {
    const { earliest, latest } = daysOf(row.date);
    return {
      titleFolded: foldAll([row.titleKk, row.titleRu, row.titleEn]),
      titleSort: sortKey(row.titleEn ?? row.titleRu ?? row.titleKk),
      symbolFolded: row.symbol === null ? null : fold(row.symbol),
      mechanismFolded: fold(row.mechanism),
      dateEarliest: earliest,
      dateLatest: latest,
      dateSort: earliest ?? '',
    };
  }
}
