import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { TreatyLinkBasis } from './treaty-link-basis.ts';

@Entity({ name: 'recommendation_treaty_link' })
@Index('recommendation_treaty_link_current', ['id', 'recordedTo'], { unique: true })
@Index('recommendation_treaty_link_by_treaty', ['treatyId', 'recordedTo', 'recommendationId'])
@Index('recommendation_treaty_link_by_recommendation', ['recommendationId', 'recordedTo', 'treatyId'])
@Index('recommendation_treaty_link_by_check', ['recordedTo', 'treatyCheck', 'id'])
export class RecommendationTreatyLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'recommendation_id' })
  recommendationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 30 })
  basis!: TreatyLinkBasis;

  @Column({ type: 'text', name: 'matched_text', nullable: true })
  matchedText!: string | null;

  @Column({ type: 'boolean' })
  confirmed!: boolean;
}
