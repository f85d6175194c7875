import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** One whose first year is not known stands last. */
export const unknownYearSort = 9999;

@Entity({ name: 'monitoring_regime' })
@Index('monitoring_regime_current', ['id', 'recordedTo'], { unique: true })
@Index('monitoring_regime_by_first_year', ['recordedTo', 'firstYearSort', 'id'])
@Index('monitoring_regime_by_check', ['recordedTo', 'actCheck', 'id'])
export class MonitoringRegimeEntity extends Recorded {
  @Column({ type: 'text', name: 'name_kk', nullable: true })
  nameKk!: string | null;

  @Column({ type: 'text', name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column({ type: 'text', name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'text', name: 'name_folded' })
  nameFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'act_id' })
  actId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'act_check', nullable: true })
  actCheck!: ReferenceCheck | null;

  @Column({ type: 'int', name: 'first_year', nullable: true })
  firstYear!: number | null;

  @Column({ type: 'int', name: 'last_year', nullable: true })
  lastYear!: number | null;

  @Column({ type: 'int', name: 'first_year_sort' })
  firstYearSort!: number;

  static shadow(row: MonitoringRegimeEntity): Partial<MonitoringRegimeEntity> {
    return {
      nameFolded: foldAll([row.nameKk, row.nameRu, row.nameEn]),
      firstYearSort: row.firstYear ?? unknownYearSort,
    };
  }
}
