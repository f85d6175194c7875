import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'legal_paragraph' })
@Index('legal_paragraph_current', ['id', 'recordedTo'], { unique: true })
@Index('legal_paragraph_by_position', ['recordedTo', 'position', 'id'])
@Index('legal_paragraph_by_act', ['actId', 'recordedTo', 'position'])
export class LegalParagraphEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'act_id' })
  actId!: string;

  @Column({ type: 'varchar', length: 20 })
  number!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text', name: 'heading_kk', nullable: true })
  headingKk!: string | null;

  @Column({ type: 'text', name: 'heading_ru', nullable: true })
  headingRu!: string | null;

  @Column({ type: 'text', name: 'heading_en', nullable: true })
  headingEn!: string | null;

  @Column({ type: 'text', name: 'heading_folded' })
  headingFolded!: string;

  static shadow(row: LegalParagraphEntity): Partial<LegalParagraphEntity> {
    return { headingFolded: foldAll([row.headingKk, row.headingRu, row.headingEn]) };
  }
}
