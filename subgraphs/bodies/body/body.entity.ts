import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** What does not change with the name: names and capacities have tables of their own. */
@Entity({ name: 'body' })
@Index('body_current', ['id', 'recordedTo'], { unique: true })
export class BodyEntity extends Recorded {
  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', name: 'acronym_kk', nullable: true })
  acronymKk!: string | null;

  @Column({ type: 'text', name: 'acronym_ru', nullable: true })
  acronymRu!: string | null;

  @Column({ type: 'text', name: 'acronym_en', nullable: true })
  acronymEn!: string | null;

  @Column({ type: 'text', name: 'acronym_folded' })
  acronymFolded!: string;

  static shadow({ acronymKk, acronymRu, acronymEn }: BodyEntity): Partial<BodyEntity> {
    return { acronymFolded: foldAll([acronymKk, acronymRu, acronymEn]) };
  }
}
