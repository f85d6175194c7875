import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { textsOf } from '../../_kit/localized-columns.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'sdg_goal' })
@Index('sdg_goal_current', ['id', 'recordedTo'], { unique: true })
@Index('sdg_goal_by_number', ['recordedTo', 'number', 'id'])
export class SdgGoalEntity extends Recorded {
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'text', name: 'short_title_kk', nullable: true })
  shortTitleKk!: string | null;

  @Column({ type: 'text', name: 'short_title_ru', nullable: true })
  shortTitleRu!: string | null;

  @Column({ type: 'text', name: 'short_title_en', nullable: true })
  shortTitleEn!: string | null;

  static shadow(row: SdgGoalEntity): Partial<SdgGoalEntity> {
    return { titleFolded: foldAll(textsOf(row, 'title')) };
  }
}
