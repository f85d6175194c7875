import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** Follows from `SummaryAttachmentEntity.recommendations`: one row a recommendation, to find and list them by. */
@Entity({ name: 'attached_recommendation' })
@Index('attached_recommendation_current', ['id', 'recordedTo'], { unique: true })
@Index('attached_recommendation_by_attachment', ['attachmentId', 'recordedTo', 'recommendationId'])
@Index('attached_recommendation_by_recommendation', ['recommendationId', 'recordedTo', 'attachmentId'])
export class AttachedRecommendationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'attachment_id' })
  attachmentId!: string;

  @Column({ type: 'varchar', length: 160, name: 'recommendation_id' })
  recommendationId!: string;
}
