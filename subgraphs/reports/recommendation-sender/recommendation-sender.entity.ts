import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'recommendation_sender' })
@Index('recommendation_sender_current', ['id', 'recordedTo'], { unique: true })
@Index('recommendation_sender_by_recommendation', ['recommendationId', 'recordedTo', 'participantId'])
@Index('recommendation_sender_by_participant', ['participantId', 'recordedTo', 'recommendationId'])
@Index('recommendation_sender_by_check', ['recordedTo', 'participantCheck', 'id'])
export class RecommendationSenderEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'recommendation_id' })
  recommendationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'participant_id' })
  participantId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'participant_check', nullable: true })
  participantCheck!: ReferenceCheck | null;

  @Column({ type: 'text', name: 'raw_name', nullable: true })
  rawName!: string | null;
}
