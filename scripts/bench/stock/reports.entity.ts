import { Column, Entity, JoinColumn, ManyToOne } from 'typeorm';
import { StockRecord } from './record.entity.ts';

@Entity({ name: 'recommendation' })
export class StockRecommendation extends StockRecord {
  @Column({ type: 'varchar', name: 'document_id' })
  documentId!: string;

  @Column({ type: 'varchar', name: 'addressee_id' })
  addresseeId!: string;

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

  @Column({ type: 'varchar' })
  form!: string;

  @Column({ type: 'varchar', name: 'source_kind' })
  sourceKind!: string;

  @Column({ type: 'varchar', nullable: true })
  symbol!: string | null;

  @Column({ type: 'varchar', nullable: true })
  paragraph!: string | null;

  @Column({ type: 'varchar', name: 'made_on', nullable: true })
  madeOn!: string | null;

  @Column({ type: 'varchar', name: 'made_on_sort' })
  madeOnSort!: string;

  @Column({ type: 'varchar', nullable: true })
  response!: string | null;

  @Column({ type: 'text', name: 'raw_response', nullable: true })
  rawResponse!: string | null;

  @Column({ type: 'int', name: 'action_category', nullable: true })
  actionCategory!: number | null;

  @Column({ type: 'text', nullable: true })
  themes!: string | null;
}

@Entity({ name: 'recommendation_treaty_link' })
export class StockRecommendationLink extends StockRecord {
  @Column({ type: 'varchar', name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar' })
  basis!: string;

  @Column({ type: 'text', name: 'matched_text', nullable: true })
  matchedText!: string | null;

  @Column({ type: 'boolean' })
  confirmed!: boolean;

  @ManyToOne(() => StockRecommendation)
  @JoinColumn({ name: 'recommendation_id', referencedColumnName: 'id' })
  recommendation!: StockRecommendation;
}
