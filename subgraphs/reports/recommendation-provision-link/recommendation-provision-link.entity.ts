import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'recommendation_provision_link' })
@Index('recommendation_provision_link_current', ['id', 'recordedTo'], { unique: true })
@Index('recommendation_provision_link_by_provision_check', ['recordedTo', 'provisionCheck', 'id'])
@Index('recommendation_provision_link_by_provision', ['provisionId', 'recordedTo', 'recommendationId'])
@Index('recommendation_provision_link_by_recommendation', ['recommendationId', 'recordedTo', 'provisionId'])
export class RecommendationProvisionLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'recommendation_id' })
  recommendationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'provision_id' })
  provisionId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'provision_check', nullable: true })
  provisionCheck!: ReferenceCheck | null;
}
