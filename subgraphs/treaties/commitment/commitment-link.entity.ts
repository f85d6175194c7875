import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** Derived from the commitment, so that a provision finds its commitments. */
@Entity({ name: 'commitment_provision' })
@Index('commitment_provision_current', ['id', 'recordedTo'], { unique: true })
@Index('commitment_provision_by_commitment', ['commitmentId', 'recordedTo', 'provisionId'])
@Index('commitment_provision_by_provision', ['provisionId', 'recordedTo', 'commitmentId'])
export class CommitmentProvisionEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'commitment_id' })
  commitmentId!: string;

  @Column({ type: 'varchar', length: 160, name: 'provision_id' })
  provisionId!: string;
}

/** Derived from the commitment, so that a body finds its commitments and its owner can be asked for it. */
@Entity({ name: 'commitment_body' })
@Index('commitment_body_current', ['id', 'recordedTo'], { unique: true })
@Index('commitment_body_by_commitment', ['commitmentId', 'recordedTo', 'bodyId'])
@Index('commitment_body_by_body', ['bodyId', 'recordedTo', 'commitmentId'])
@Index('commitment_body_by_check', ['recordedTo', 'bodyCheck', 'id'])
export class CommitmentBodyEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'commitment_id' })
  commitmentId!: string;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'body_check', nullable: true })
  bodyCheck!: ReferenceCheck | null;
}
