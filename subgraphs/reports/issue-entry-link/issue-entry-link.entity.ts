import { Column, Entity, Index } from 'typeorm';
import { OfEntryColumns, shadowOfEntry } from '../annual-entry/annual-entry.entity.ts';

@Entity({ name: 'issue_entry_link' })
@Index('issue_entry_link_current', ['id', 'recordedTo'], { unique: true })
@Index('issue_entry_link_by_issue', ['issueId', 'recordedTo', 'year', 'id'])
@Index('issue_entry_link_by_entry', ['entryId', 'recordedTo', 'issueId'])
export class IssueEntryLinkEntity extends OfEntryColumns {
  @Column({ type: 'varchar', length: 160, name: 'issue_id' })
  issueId!: string;

  @Column({ type: 'varchar', length: 160, name: 'entry_id' })
  entryId!: string;

  static shadow(row: IssueEntryLinkEntity): Partial<IssueEntryLinkEntity> {
    return shadowOfEntry(row.entryId);
  }
}
