import { Column, Entity, Index } from 'typeorm';
import { foldAll, foldList } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { OfEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';
import { languageMarked } from '../language/language-marked.entity.ts';
import { numberSort } from '../numbering/numbering.ts';
import type { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';

@Entity({ name: 'assessment' })
@Index('assessment_current', ['id', 'recordedTo'], { unique: true })
@Index('assessment_by_entry', ['entryId', 'recordedTo', 'numberSort'])
@Index('assessment_by_treaty', ['treatyId', 'recordedTo', 'year'])
@Index('assessment_by_number', ['recordedTo', 'numberSort'])
@Index('assessment_by_year', ['recordedTo', 'year', 'id'])
@Index('assessment_by_commitment_check', ['recordedTo', 'commitmentCheck', 'id'])
export class AssessmentEntity extends languageMarked(OfEntryColumns) {
  @Column({ type: 'varchar', length: 160, name: 'entry_id' })
  entryId!: string;

  @Column({ type: 'varchar', length: 164, name: 'number_sort' })
  numberSort!: string;

  @Column({ type: 'varchar', length: 30 })
  subject!: AssessmentSubject;

  @Column({ type: 'varchar', length: 20 })
  finding!: AssessmentFinding;

  /** JSON array of participants' ids; null where none is named. */
  @Column({ type: 'text', nullable: true })
  parties!: string | null;

  @Column({ type: 'text', name: 'parties_folded', nullable: true })
  partiesFolded!: string | null;

  @Column({ type: 'boolean', name: 'is_general' })
  isGeneral!: boolean;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'text_folded' })
  textFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'commitment_id', nullable: true })
  commitmentId!: string | null;

  /** Null while nobody has answered, and where there is no commitment. */
  @Column({ type: 'varchar', length: 10, name: 'commitment_check', nullable: true })
  commitmentCheck!: ReferenceCheck | null;

  static shadow(row: AssessmentEntity): Partial<AssessmentEntity> {
    return {
      ...shadowOfEntry(row.entryId),
      numberSort: numberSort(row.id),
      partiesFolded: row.parties === null ? null : foldList(JSON.parse(row.parties) as string[]),
      textFolded: foldAll([row.textKk, row.textRu, row.textEn]),
    };
  }
}
