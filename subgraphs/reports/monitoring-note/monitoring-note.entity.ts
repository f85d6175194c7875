import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'monitoring_note' })
@Index('monitoring_note_current', ['id', 'recordedTo'], { unique: true })
@Index('monitoring_note_by_body', ['bodyId', 'recordedTo', 'notedOn', 'id'])
@Index('monitoring_note_by_treaty', ['treatyId', 'recordedTo', 'notedOn', 'id'])
@Index('monitoring_note_by_day', ['recordedTo', 'notedOn', 'id'])
@Index('monitoring_note_by_body_check', ['recordedTo', 'bodyCheck', 'id'])
@Index('monitoring_note_by_treaty_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('monitoring_note_by_subdivision_check', ['recordedTo', 'subdivisionCheck', 'id'])
export class MonitoringNoteEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  /** Null while nobody has answered; so too below, and where no subdivision is named. */
  @Column({ type: 'varchar', length: 10, name: 'body_check', nullable: true })
  bodyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'subdivision_id', nullable: true })
  subdivisionId!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'subdivision_check', nullable: true })
  subdivisionCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 10, name: 'noted_on' })
  notedOn!: string;

  /** Of `notedOn`: entries list the notes of their year by it. */
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'text_folded' })
  textFolded!: string;

  static shadow({ notedOn, textKk, textRu, textEn }: MonitoringNoteEntity): Partial<MonitoringNoteEntity> {
    return { year: Number(notedOn.slice(0, 4)), textFolded: foldAll([textKk, textRu, textEn]) };
  }
}
