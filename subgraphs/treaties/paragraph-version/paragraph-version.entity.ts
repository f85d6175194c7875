import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { effectShadow, EffectiveRecorded } from '../effective-date/effective-date.entity.ts';
import type { TextMissing } from './text-missing.kind.ts';

@Entity({ name: 'paragraph_version' })
@Index('paragraph_version_current', ['id', 'recordedTo'], { unique: true })
@Index('paragraph_version_by_number', ['recordedTo', 'number', 'id'])
@Index('paragraph_version_by_paragraph', ['paragraphId', 'recordedTo', 'number'])
export class ParagraphVersionEntity extends EffectiveRecorded {
  @Column({ type: 'varchar', length: 160, name: 'paragraph_id' })
  paragraphId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 160, name: 'made_by_id', nullable: true })
  madeById!: string | null;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  /** What was said when there was no text; an import that brings one need not undo it. */
  @Column({ type: 'varchar', length: 20, name: 'text_missing', nullable: true })
  textMissing!: TextMissing | null;

  @Column({ type: 'text', name: 'summary_kk', nullable: true })
  summaryKk!: string | null;

  @Column({ type: 'text', name: 'summary_ru', nullable: true })
  summaryRu!: string | null;

  @Column({ type: 'text', name: 'summary_en', nullable: true })
  summaryEn!: string | null;

  @Column({ type: 'text', name: 'summary_folded' })
  summaryFolded!: string;

  @Column({ type: 'text', name: 'footnote_kk', nullable: true })
  footnoteKk!: string | null;

  @Column({ type: 'text', name: 'footnote_ru', nullable: true })
  footnoteRu!: string | null;

  @Column({ type: 'text', name: 'footnote_en', nullable: true })
  footnoteEn!: string | null;

  static shadow(row: ParagraphVersionEntity): Partial<ParagraphVersionEntity> {
    return { ...effectShadow(row), summaryFolded: foldAll([row.summaryKk, row.summaryRu, row.summaryEn]) };
  }
}
