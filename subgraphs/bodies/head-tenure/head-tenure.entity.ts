import { Column, Entity, Index } from 'typeorm';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'head_tenure' })
@Index('head_tenure_current', ['id', 'recordedTo'], { unique: true })
@Index('head_tenure_by_body', ['bodyId', 'recordedTo', 'validFromSort'])
@Index('head_tenure_by_beginning', ['recordedTo', 'validFromSort', 'id'])
export class HeadTenureEntity extends Recorded {
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

  @Column({ type: 'text', name: 'office_kk', nullable: true })
  officeKk!: string | null;

  @Column({ type: 'text', name: 'office_ru', nullable: true })
  officeRu!: string | null;

  @Column({ type: 'text', name: 'office_en', nullable: true })
  officeEn!: string | null;

  @Column({ type: 'boolean', name: 'is_acting' })
  isActing!: boolean;

  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_from_sort' })
  validFromSort!: string;

  @Column({ type: 'varchar', length: 10, name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'text', nullable: true })
  act!: string | null;

  static shadow({ nameKk, nameRu, nameEn, validFrom }: HeadTenureEntity): Partial<HeadTenureEntity> {
    return {
      nameFolded: foldAll([nameKk, nameRu, nameEn]),
      nameSort: sortKey(nameEn ?? nameRu ?? nameKk),
      validFromSort: validFrom ?? '',
    };
  }
}
