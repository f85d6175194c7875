import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { textsOf } from '../../_kit/localized-columns.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'sdg_target' })
@Index('sdg_target_current', ['id', 'recordedTo'], { unique: true })
@Index('sdg_target_by_goal', ['goalId', 'recordedTo', 'codeSort'])
@Index('sdg_target_by_code', ['recordedTo', 'codeSort', 'id'])
export class SdgTargetEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'goal_id' })
  goalId!: string;

  @Column({ type: 'varchar', length: 6 })
  code!: string;

  /** As codes are counted: `05.02`, `05.10`, `05.a`. */
  @Column({ type: 'varchar', length: 6, name: 'code_sort' })
  codeSort!: string;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  static shadow(row: SdgTargetEntity): Partial<SdgTargetEntity> {
    const [goal = '', target = ''] = row.code.split('.');
    return {
      codeSort: `${goal.padStart(2, '0')}.${/\d/.test(target) ? target.padStart(2, '0') : target}`,
      titleFolded: foldAll(textsOf(row, 'title')),
    };
  }
}
