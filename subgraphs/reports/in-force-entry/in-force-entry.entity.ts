import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { AnnualEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';

@Entity({ name: 'in_force_entry' })
@Index('in_force_entry_current', ['id', 'recordedTo'], { unique: true })
@Index('in_force_entry_by_treaty', ['treatyId', 'recordedTo', 'year', 'id'])
@Index('in_force_entry_by_information', ['informationId', 'recordedTo', 'year', 'id'])
@Index('in_force_entry_by_body', ['bodyId', 'recordedTo', 'year', 'id'])
@Index('in_force_entry_by_year', ['recordedTo', 'year', 'id'])
@Index('in_force_entry_by_check', ['recordedTo', 'treatyCheck', 'id'])
export class InForceEntryEntity extends AnnualEntryColumns {
  @Column({ type: 'text', name: 'progress_kk', nullable: true })
  progressKk!: string | null;

  @Column({ type: 'text', name: 'progress_ru', nullable: true })
  progressRu!: string | null;

  @Column({ type: 'text', name: 'progress_en', nullable: true })
  progressEn!: string | null;

  @Column({ type: 'text', name: 'progress_folded' })
  progressFolded!: string;

  static shadow(row: InForceEntryEntity): Partial<InForceEntryEntity> {
    return { ...shadowOfEntry(row.id), progressFolded: foldAll([row.progressKk, row.progressRu, row.progressEn]) };
  }
}
