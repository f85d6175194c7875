import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'provision' })
@Index('provision_current', ['id', 'recordedTo'], { unique: true })
@Index('provision_by_place', ['recordedTo', 'place', 'id'])
@Index('provision_by_treaty', ['treatyId', 'recordedTo', 'place'])
export class ProvisionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 20 })
  article!: string;

  /** Null for a whole article. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  paragraph!: string | null;

  @Column({ type: 'int' })
  position!: number;

  /** Treaty, then position. */
  @Column({ type: 'varchar', length: 170 })
  place!: string;

  @Column({ type: 'text', name: 'heading_kk', nullable: true })
  headingKk!: string | null;

  @Column({ type: 'text', name: 'heading_ru', nullable: true })
  headingRu!: string | null;

  @Column({ type: 'text', name: 'heading_en', nullable: true })
  headingEn!: string | null;

  @Column({ type: 'text', name: 'heading_folded' })
  headingFolded!: string;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'summary_kk', nullable: true })
  summaryKk!: string | null;

  @Column({ type: 'text', name: 'summary_ru', nullable: true })
  summaryRu!: string | null;

  @Column({ type: 'text', name: 'summary_en', nullable: true })
  summaryEn!: string | null;

  @Column({ type: 'text', name: 'summary_folded' })
  summaryFolded!: string;

  static shadow(row: ProvisionEntity): Partial<ProvisionEntity> {
    return {
      place: `${row.treatyId} ${String(row.position).padStart(5, '0')}`,
      headingFolded: foldAll([row.headingKk, row.headingRu, row.headingEn]),
      summaryFolded: foldAll([row.summaryKk, row.summaryRu, row.summaryEn]),
    };
  }
}
