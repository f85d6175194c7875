import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'not_in_force_entry' })
@Index('not_in_force_entry_current', ['id', 'recordedTo'], { unique: true })
@Index('not_in_force_entry_by_treaty_check', ['recordedTo', 'treatyCheck', 'id'])
@Index('not_in_force_entry_by_information', ['informationId', 'recordedTo', 'treatyId'])
@Index('not_in_force_entry_by_treaty', ['treatyId', 'recordedTo', 'id'])
@Index('not_in_force_entry_in_order_of_treaty', ['recordedTo', 'treatyId', 'id'])
export class NotInForceEntryEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'information_id' })
  informationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;
}
