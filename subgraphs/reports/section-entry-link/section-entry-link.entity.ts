import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'section_entry_link' })
@Index('section_entry_link_current', ['id', 'recordedTo'], { unique: true })
@Index('section_entry_link_by_in_force', ['inForceEntryId', 'recordedTo', 'sectionId'])
@Index('section_entry_link_by_not_in_force', ['notInForceEntryId', 'recordedTo', 'sectionId'])
@Index('section_entry_link_by_section', ['sectionId', 'recordedTo', 'id'])
export class SectionEntryLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'section_id' })
  sectionId!: string;

  @Column({ type: 'varchar', length: 160, name: 'in_force_entry_id', nullable: true })
  inForceEntryId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'not_in_force_entry_id', nullable: true })
  notInForceEntryId!: string | null;
}
