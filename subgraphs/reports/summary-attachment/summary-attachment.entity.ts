import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'summary_attachment' })
@Index('summary_attachment_current', ['id', 'recordedTo'], { unique: true })
@Index('summary_attachment_by_document_check', ['recordedTo', 'documentCheck', 'id'])
@Index('summary_attachment_by_summary', ['summaryId', 'recordedTo', 'id'])
export class SummaryAttachmentEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'summary_id' })
  summaryId!: string;

  @Column({ type: 'varchar', length: 160, name: 'document_id', nullable: true })
  documentId!: string | null;

  /** Null while nobody has answered, and where there is none. */
  @Column({ type: 'varchar', length: 10, name: 'document_check', nullable: true })
  documentCheck!: ReferenceCheck | null;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  /** JSON array of ids, in their order; the link rows follow from it. */
  @Column({ type: 'text' })
  recommendations!: string;
}
