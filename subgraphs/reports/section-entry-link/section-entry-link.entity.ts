import { Column, Entity, Index } from 'typeorm';
import { OfEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';

@Entity({ name: 'section_entry_link' })
@Index('section_entry_link_current', ['id', 'recordedTo'], { unique: true })
@Index('section_entry_link_by_entry', ['entryId', 'recordedTo', 'sectionId'])
@Index('section_entry_link_by_section', ['sectionId', 'recordedTo', 'id'])
export class SectionEntryLinkEntity extends OfEntryColumns {
  @Column({ type: 'varchar', length: 160, name: 'section_id' })
  sectionId!: string;

  @Column({ type: 'varchar', length: 160, name: 'entry_id' })
  entryId!: string;

  static shadow(row: SectionEntryLinkEntity): Partial<SectionEntryLinkEntity> {
    return shadowOfEntry(row.entryId);
  }
}
