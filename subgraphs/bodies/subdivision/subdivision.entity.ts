import { Column, Entity, Index } from 'typeorm';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'subdivision' })
@Index('subdivision_current', ['id', 'recordedTo'], { unique: true })
@Index('subdivision_by_body', ['bodyId', 'recordedTo', 'nameSort'])
@Index('subdivision_by_name', ['recordedTo', 'nameSort', 'id'])
export class SubdivisionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

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

  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_until', nullable: true })
  validUntil!: string | null;

  static shadow({ nameKk, nameRu, nameEn }: SubdivisionEntity): Partial<SubdivisionEntity> {
    return { nameFolded: foldAll([nameKk, nameRu, nameEn]), nameSort: sortKey(nameEn ?? nameRu ?? nameKk) };
  }
}
