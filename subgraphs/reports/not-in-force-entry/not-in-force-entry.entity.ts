import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { AnnualEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';

@Entity({ name: 'not_in_force_entry' })
@Index('not_in_force_entry_current', ['id', 'recordedTo'], { unique: true })
@Index('not_in_force_entry_by_treaty', ['treatyId', 'recordedTo', 'year', 'id'])
@Index('not_in_force_entry_by_information', ['informationId', 'recordedTo', 'year', 'id'])
@Index('not_in_force_entry_by_body', ['bodyId', 'recordedTo', 'year', 'id'])
@Index('not_in_force_entry_by_year', ['recordedTo', 'year', 'id'])
@Index('not_in_force_entry_by_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('not_in_force_entry_by_procedure_check', ['recordedTo', 'procedureCheck', 'id'])
export class NotInForceEntryEntity extends AnnualEntryColumns {
  @Column({ type: 'text', name: 'state_kk', nullable: true })
  stateKk!: string | null;

  @Column({ type: 'text', name: 'state_ru', nullable: true })
  stateRu!: string | null;

  @Column({ type: 'text', name: 'state_en', nullable: true })
  stateEn!: string | null;

  @Column({ type: 'text', name: 'reason_kk', nullable: true })
  reasonKk!: string | null;

  @Column({ type: 'text', name: 'reason_ru', nullable: true })
  reasonRu!: string | null;

  @Column({ type: 'text', name: 'reason_en', nullable: true })
  reasonEn!: string | null;

  @Column({ type: 'text', name: 'state_folded' })
  stateFolded!: string;

  @Column({ type: 'text', name: 'reason_folded' })
  reasonFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'procedure_id', nullable: true })
  procedureId!: string | null;

  /** Null while nobody has answered, and where there is no procedure. */
  @Column({ type: 'varchar', length: 10, name: 'procedure_check', nullable: true })
  procedureCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'continues_id', nullable: true })
  continuesId!: string | null;

  static shadow(row: NotInForceEntryEntity): Partial<NotInForceEntryEntity> {
    return {
      ...shadowOfEntry(row.id),
      stateFolded: foldAll([row.stateKk, row.stateRu, row.stateEn]),
      reasonFolded: foldAll([row.reasonKk, row.reasonRu, row.reasonEn]),
    };
  }
}
