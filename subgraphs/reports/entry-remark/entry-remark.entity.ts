import { Column, Entity, Index } from 'typeorm';
import { OfEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';
import { partsOfRemarkId } from './entry-remark.id.ts';

@Entity({ name: 'entry_remark' })
@Index('entry_remark_current', ['id', 'recordedTo'], { unique: true })
@Index('entry_remark_by_information', ['informationId', 'recordedTo', 'number'])
@Index('entry_remark_by_entry', ['entryId', 'recordedTo', 'number'])
export class EntryRemarkEntity extends OfEntryColumns {
  @Column({ type: 'varchar', length: 160, name: 'entry_id' })
  entryId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 10, name: 'remarked_on' })
  remarkedOn!: string;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  static shadow({ id, entryId }: EntryRemarkEntity): Partial<EntryRemarkEntity> {
    return { ...shadowOfEntry(entryId), number: partsOfRemarkId(id)?.number ?? 0 };
  }
}
