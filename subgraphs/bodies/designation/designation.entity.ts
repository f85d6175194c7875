import { Column, Entity, Index } from 'typeorm';
import { fold } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'designation' })
@Index('designation_current', ['id', 'recordedTo'], { unique: true })
@Index('designation_by_subdivision', ['subdivisionId', 'recordedTo', 'validFromSort'])
@Index('designation_by_head', ['headId', 'recordedTo', 'validFromSort'])
@Index('designation_by_beginning', ['recordedTo', 'validFromSort', 'id'])
export class DesignationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'subdivision_id' })
  subdivisionId!: string;

  @Column({ type: 'varchar', length: 160, name: 'head_id', nullable: true })
  headId!: string | null;

  @Column({ type: 'varchar', length: 100, name: 'act_number', nullable: true })
  actNumber!: string | null;

  @Column({ type: 'text', name: 'act_number_folded', nullable: true })
  actNumberFolded!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'act_date', nullable: true })
  actDate!: string | null;

  @Column({ type: 'text', name: 'act_title_kk', nullable: true })
  actTitleKk!: string | null;

  @Column({ type: 'text', name: 'act_title_ru', nullable: true })
  actTitleRu!: string | null;

  @Column({ type: 'text', name: 'act_title_en', nullable: true })
  actTitleEn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'valid_from_sort' })
  validFromSort!: string;

  @Column({ type: 'varchar', length: 10, name: 'valid_until', nullable: true })
  validUntil!: string | null;

  static shadow({ actNumber, validFrom }: DesignationEntity): Partial<DesignationEntity> {
    return { actNumberFolded: actNumber === null ? null : fold(actNumber), validFromSort: validFrom ?? '' };
  }
}
