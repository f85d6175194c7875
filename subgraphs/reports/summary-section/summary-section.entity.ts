import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { textsOf } from '../../_kit/localized-columns.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'summary_section' })
@Index('summary_section_current', ['id', 'recordedTo'], { unique: true })
@Index('summary_section_by_treaty_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('summary_section_by_summary', ['summaryId', 'recordedTo', 'position'])
@Index('summary_section_by_treaty', ['treatyId', 'recordedTo', 'position'])
@Index('summary_section_by_position', ['recordedTo', 'position', 'id'])
export class SummarySectionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'summary_id' })
  summaryId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text', name: 'heading_kk', nullable: true })
  headingKk!: string | null;

  @Column({ type: 'text', name: 'heading_ru', nullable: true })
  headingRu!: string | null;

  @Column({ type: 'text', name: 'heading_en', nullable: true })
  headingEn!: string | null;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'text_folded' })
  textFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id', nullable: true })
  treatyId!: string | null;

  /** Null while nobody has answered, and where there is none. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 64, name: 'content_hash' })
  contentHash!: string;

  static shadow(row: SummarySectionEntity): Partial<SummarySectionEntity> {
    return { textFolded: foldAll(textsOf(row, 'text')) };
  }
}
