import { Column, Entity, Index } from 'typeorm';
import { fold } from '../../_kit/fold.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { ImplementationExtent } from './implementation-extent.ts';

@Entity({ name: 'implementing_measure' })
@Index('implementing_measure_current', ['id', 'recordedTo'], { unique: true })
@Index('implementing_measure_by_id', ['recordedTo', 'id'])
@Index('implementing_measure_by_act', ['actId', 'recordedTo', 'id'])
@Index('implementing_measure_by_treaty', ['treatyId', 'recordedTo', 'id'])
@Index('implementing_measure_by_provision', ['provisionId', 'recordedTo', 'id'])
export class ImplementingMeasureEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'act_id', nullable: true })
  actId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'act_part', nullable: true })
  actPart!: string | null;

  @Column({ type: 'text', name: 'act_part_folded', nullable: true })
  actPartFolded!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null where the treaty as a whole is meant, or which provision is not known. */
  @Column({ type: 'varchar', length: 160, name: 'provision_id', nullable: true })
  provisionId!: string | null;

  @Column({ type: 'varchar', length: 10 })
  extent!: ImplementationExtent;

  @Column({ type: 'text', name: 'note_kk', nullable: true })
  noteKk!: string | null;

  @Column({ type: 'text', name: 'note_ru', nullable: true })
  noteRu!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;

  @Column({ type: 'varchar', length: 21, nullable: true })
  assessed!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'assessed_earliest', nullable: true })
  assessedEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'assessed_latest', nullable: true })
  assessedLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'assessed_sort' })
  assessedSort!: string;

  static shadow(row: ImplementingMeasureEntity): Partial<ImplementingMeasureEntity> {
    const { earliest, latest } = daysOf(row.assessed);
    return {
      actPartFolded: row.actPart === null ? null : fold(row.actPart),
      assessedEarliest: earliest,
      assessedLatest: latest,
      assessedSort: earliest ?? '',
    };
  }
}
