import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { foldAll, foldList } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { RecommendationChannel } from './recommendation.channel.ts';
import type { RecommendationForm, RecommendationResponse, RecommendationSourceKind } from './recommendation.enums.ts';

@Entity({ name: 'recommendation' })
@Index('recommendation_current', ['id', 'recordedTo'], { unique: true })
@Index('recommendation_by_addressee', ['addresseeId', 'recordedTo', 'madeOnSort', 'id'])
@Index('recommendation_to_addressee', ['id', 'recordedTo', 'addresseeId', 'madeOnSort'])
@Index('recommendation_by_made_on', ['recordedTo', 'madeOnSort', 'id'])
@Index('recommendation_by_document', ['documentId', 'recordedTo', 'madeOnSort'])
@Index('recommendation_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('recommendation_by_check', ['recordedTo', 'addresseeCheck', 'id'])
export class RecommendationEntity extends confidential(Recorded) {
  @Column({ type: 'varchar', length: 160, name: 'document_id' })
  documentId!: string;

  @Column({ type: 'varchar', length: 160, name: 'addressee_id' })
  addresseeId!: string;

  /** Null while nobody has answered; so an import that can't ask leaves an earlier answer as it is. */
  @Column({ type: 'varchar', length: 10, name: 'addressee_check', nullable: true })
  addresseeCheck!: ReferenceCheck | null;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'text_folded' })
  textFolded!: string;

  @Column({ type: 'text', name: 'summary_kk', nullable: true })
  summaryKk!: string | null;

  @Column({ type: 'text', name: 'summary_ru', nullable: true })
  summaryRu!: string | null;

  @Column({ type: 'text', name: 'summary_en', nullable: true })
  summaryEn!: string | null;

  @Column({ type: 'varchar', length: 20 })
  form!: RecommendationForm;

  @Column({ type: 'varchar', length: 30, name: 'source_kind' })
  sourceKind!: RecommendationSourceKind;

  @Column({ type: 'varchar', length: 160, nullable: true })
  symbol!: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  paragraph!: string | null;

  @Column({ type: 'varchar', length: 21, name: 'made_on', nullable: true })
  madeOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'made_on_earliest', nullable: true })
  madeOnEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'made_on_latest', nullable: true })
  madeOnLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'made_on_sort' })
  madeOnSort!: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  response!: RecommendationResponse | null;

  @Column({ type: 'text', name: 'raw_response', nullable: true })
  rawResponse!: string | null;

  @Column({ type: 'int', name: 'action_category', nullable: true })
  actionCategory!: number | null;

  /** Null where no source says. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  channel!: RecommendationChannel | null;

  /** JSON array, in the order of the source; null where it names none. */
  @Column({ type: 'text', nullable: true })
  themes!: string | null;

  /** `foldList` of the themes. */
  @Column({ type: 'text', name: 'themes_folded', nullable: true })
  themesFolded!: string | null;

  static shadow(row: RecommendationEntity): Partial<RecommendationEntity> {
    const { earliest, latest } = daysOf(row.madeOn);
    return {
      textFolded: foldAll([row.textKk, row.textRu, row.textEn, row.summaryKk, row.summaryRu, row.summaryEn]),
      madeOnEarliest: earliest,
      madeOnLatest: latest,
      madeOnSort: earliest ?? '',
      themesFolded: row.themes === null ? null : foldList(JSON.parse(row.themes) as string[]),
    };
  }
}
