import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'recommendation_target_link' })
@Index('recommendation_target_link_current', ['id', 'recordedTo'], { unique: true })
@Index('recommendation_target_link_by_target', ['targetId', 'recordedTo', 'recommendationId'])
@Index('recommendation_target_link_by_recommendation', ['recommendationId', 'recordedTo', 'targetId'])
export class RecommendationTargetLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'recommendation_id' })
  recommendationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'target_id' })
  targetId!: string;
}
