import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { AssignmentBasis } from './assignment.basis.ts';

@Entity({ name: 'assignment' })
@Index('assignment_current', ['id', 'recordedTo'], { unique: true })
@Index('assignment_by_body', ['bodyId', 'recordedTo', 'validFrom'])
@Index('assignment_by_treaty', ['treatyId', 'recordedTo', 'validFrom'])
@Index('assignment_by_subdivision', ['subdivisionId', 'recordedTo', 'validFrom'])
@Index('assignment_by_proposal', ['proposalId', 'recordedTo', 'validFrom'])
@Index('assignment_by_beginning', ['recordedTo', 'validFrom', 'id'])
@Index('assignment_by_check', ['recordedTo', 'treatyCheck', 'id'])
export class AssignmentEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'subdivision_id', nullable: true })
  subdivisionId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'proposal_id', nullable: true })
  proposalId!: string | null;

  @Column({ type: 'varchar', length: 30 })
  basis!: AssignmentBasis;

  @Column({ type: 'varchar', length: 10, name: 'valid_from' })
  validFrom!: string;

  @Column({ type: 'varchar', length: 10, name: 'valid_until', nullable: true })
  validUntil!: string | null;

  /** Null while nobody has answered; so an import that can't ask leaves an earlier answer as it is. */
  @Column({ type: 'varchar', length: 20, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;
}
