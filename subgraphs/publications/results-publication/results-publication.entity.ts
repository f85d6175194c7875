import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'results_publication' })
@Index('results_publication_current', ['id', 'recordedTo'], { unique: true })
@Index('results_publication_by_day', ['recordedTo', 'publishedOn', 'id'])
@Index('results_publication_by_cycle', ['cycleId', 'recordedTo', 'publishedOn'])
@Index('results_publication_by_summary', ['summaryId', 'recordedTo', 'publishedOn'])
@Index('results_publication_by_cycle_check', ['recordedTo', 'cycleCheck', 'id'])
@Index('results_publication_by_summary_check', ['recordedTo', 'summaryCheck', 'id'])
export class ResultsPublicationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'cycle_id' })
  cycleId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'cycle_check', nullable: true })
  cycleCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'summary_id', nullable: true })
  summaryId!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'summary_check', nullable: true })
  summaryCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'varchar', length: 10, name: 'published_on' })
  publishedOn!: string;

  /** ISO 8601 in UTC with milliseconds; null where nobody compared it with what is restricted. */
  @Column({ type: 'varchar', length: 24, name: 'restricted_checked_at', nullable: true })
  restrictedCheckedAt!: string | null;

  @Column({ type: 'int', name: 'restricted_passage_words', nullable: true })
  restrictedPassageWords!: number | null;

  static shadow({ titleKk, titleRu, titleEn }: ResultsPublicationEntity): Partial<ResultsPublicationEntity> {
    return { titleFolded: foldAll([titleKk, titleRu, titleEn]) };
  }
}
