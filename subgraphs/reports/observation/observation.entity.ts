import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'observation' })
@Index('observation_current', ['id', 'recordedTo'], { unique: true })
@Index('observation_by_participant_check', ['recordedTo', 'participantCheck', 'id'])
@Index('observation_by_indicator', ['indicatorId', 'recordedTo', 'periodSort'])
@Index('observation_by_participant', ['participantId', 'recordedTo', 'periodSort'])
@Index('observation_by_period', ['recordedTo', 'periodSort', 'id'])
export class ObservationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'indicator_id' })
  indicatorId!: string;

  @Column({ type: 'varchar', length: 160, name: 'participant_id' })
  participantId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'participant_check', nullable: true })
  participantCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 21 })
  period!: string;

  @Column({ type: 'varchar', length: 10, name: 'period_earliest', nullable: true })
  periodEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'period_latest', nullable: true })
  periodLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'period_sort' })
  periodSort!: string;

  @Column({ type: 'varchar', length: 24, nullable: true })
  value!: string | null;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'provider_kk', nullable: true })
  providerKk!: string | null;

  @Column({ type: 'text', name: 'provider_ru', nullable: true })
  providerRu!: string | null;

  @Column({ type: 'text', name: 'provider_en', nullable: true })
  providerEn!: string | null;

  static shadow(row: ObservationEntity): Partial<ObservationEntity> {
    return {
      periodEarliest: daysOf(row.period).earliest,
      periodLatest: daysOf(row.period).latest,
      periodSort: daysOf(row.period).earliest ?? '',
    };
  }
}
