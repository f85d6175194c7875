import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { TreatyForm } from './treaty.form.ts';
import type { Laterality } from './treaty.type.ts';

@Entity({ name: 'treaty' })
@Index('treaty_current', ['id', 'recordedTo'], { unique: true })
@Index('treaty_by_title', ['recordedTo', 'titleSort', 'id'])
@Index('treaty_by_conclusion', ['recordedTo', 'concludedSort', 'id'])
@Index('treaty_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('treaty_by_parent', ['parentId', 'recordedTo', 'titleSort'])
export class TreatyEntity extends confidential(Recorded) {
  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'title_sort' })
  titleSort!: string;

  @Column({ type: 'varchar', length: 20 })
  laterality!: Laterality;

  @Column({ type: 'text', name: 'subject_kk', nullable: true })
  subjectKk!: string | null;

  @Column({ type: 'text', name: 'subject_ru', nullable: true })
  subjectRu!: string | null;

  @Column({ type: 'text', name: 'subject_en', nullable: true })
  subjectEn!: string | null;

  @Column({ type: 'text', name: 'subject_folded' })
  subjectFolded!: string;

  @Column({ type: 'varchar', length: 21, name: 'concluded', nullable: true })
  concluded!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'concluded_earliest', nullable: true })
  concludedEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'concluded_latest', nullable: true })
  concludedLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'concluded_sort' })
  concludedSort!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  depositary!: string | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'stated_not_in_force_on', nullable: true })
  statedNotInForceOn!: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  form!: TreatyForm | null;

  /** JSON array of language tags; null where none are recorded. */
  @Column({ type: 'text', name: 'authentic_languages', nullable: true })
  authenticLanguages!: string | null;

  @Column({ type: 'varchar', length: 21, name: 'expires', nullable: true })
  expires!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'expires_earliest', nullable: true })
  expiresEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'expires_latest', nullable: true })
  expiresLatest!: string | null;

  @Column({ type: 'text', name: 'renewal_kk', nullable: true })
  renewalKk!: string | null;

  @Column({ type: 'text', name: 'renewal_ru', nullable: true })
  renewalRu!: string | null;

  @Column({ type: 'text', name: 'renewal_en', nullable: true })
  renewalEn!: string | null;

  /** The treaty under which it was concluded. */
  @Column({ type: 'varchar', length: 160, name: 'parent_id', nullable: true })
  parentId!: string | null;

  static shadow(row: TreatyEntity): Partial<TreatyEntity> {
    const { earliest, latest } = daysOf(row.concluded);
    const expiry = daysOf(row.expires);
    return {
      titleFolded: foldAll([row.titleKk, row.titleRu, row.titleEn]),
      titleSort: sortKey(row.titleEn ?? row.titleRu ?? row.titleKk),
      subjectFolded: foldAll([row.subjectKk, row.subjectRu, row.subjectEn]),
      concludedEarliest: earliest,
      concludedLatest: latest,
      concludedSort: earliest ?? '',
      expiresEarliest: expiry.earliest,
      expiresLatest: expiry.latest,
    };
  }
}
