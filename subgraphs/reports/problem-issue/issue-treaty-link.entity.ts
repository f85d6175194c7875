import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** Derived: the treaties of `problem_issue.treaties`, so that both sides can list them. */
@Entity({ name: 'issue_treaty_link' })
@Index('issue_treaty_link_current', ['id', 'recordedTo'], { unique: true })
@Index('issue_treaty_link_by_treaty', ['treatyId', 'recordedTo', 'issueId'])
@Index('issue_treaty_link_by_issue', ['issueId', 'recordedTo', 'treatyId'])
@Index('issue_treaty_link_by_check', ['recordedTo', 'treatyCheck', 'id'])
export class IssueTreatyLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'issue_id' })
  issueId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;
}
