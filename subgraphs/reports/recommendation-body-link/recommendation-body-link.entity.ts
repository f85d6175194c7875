import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'recommendation_body_link' })
@Index('recommendation_body_link_current', ['id', 'recordedTo'], { unique: true })
@Index('recommendation_body_link_by_body_check', ['recordedTo', 'bodyCheck', 'id'])
@Index('recommendation_body_link_by_body', ['bodyId', 'recordedTo', 'recommendationId'])
@Index('recommendation_body_link_by_recommendation', ['recommendationId', 'recordedTo', 'bodyId'])
export class RecommendationBodyLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'recommendation_id' })
  recommendationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'body_check', nullable: true })
  bodyCheck!: ReferenceCheck | null;
}
