import { Column, Entity, Index } from 'typeorm';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { textsOf } from '../../_kit/localized-columns.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'indicator' })
@Index('indicator_current', ['id', 'recordedTo'], { unique: true })
@Index('indicator_by_treaty_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('indicator_by_treaty', ['treatyId', 'recordedTo', 'nameSort'])
@Index('indicator_by_target', ['targetId', 'recordedTo', 'nameSort'])
@Index('indicator_by_name', ['recordedTo', 'nameSort', 'id'])
export class IndicatorEntity extends Recorded {
  @Column({ type: 'text', name: 'name_kk', nullable: true })
  nameKk!: string | null;

  @Column({ type: 'text', name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column({ type: 'text', name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'text', name: 'name_folded' })
  nameFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'name_sort' })
  nameSort!: string;

  @Column({ type: 'text', name: 'unit_kk', nullable: true })
  unitKk!: string | null;

  @Column({ type: 'text', name: 'unit_ru', nullable: true })
  unitRu!: string | null;

  @Column({ type: 'text', name: 'unit_en', nullable: true })
  unitEn!: string | null;

  @Column({ type: 'text', name: 'method_kk', nullable: true })
  methodKk!: string | null;

  @Column({ type: 'text', name: 'method_ru', nullable: true })
  methodRu!: string | null;

  @Column({ type: 'text', name: 'method_en', nullable: true })
  methodEn!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id', nullable: true })
  treatyId!: string | null;

  /** Null while nobody has answered, and where there is none. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'target_id', nullable: true })
  targetId!: string | null;

  static shadow(row: IndicatorEntity): Partial<IndicatorEntity> {
    return { nameFolded: foldAll(textsOf(row, 'name')), nameSort: sortKey(row.nameEn ?? row.nameRu ?? row.nameKk) };
  }
}
