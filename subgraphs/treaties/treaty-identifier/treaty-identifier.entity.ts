import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'treaty_identifier' })
@Index('treaty_identifier_current', ['id', 'recordedTo'], { unique: true })
@Index('treaty_identifier_by_treaty', ['treatyId', 'recordedTo', 'id'])
export class TreatyIdentifierEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 20 })
  scheme!: string;

  @Column({ type: 'varchar', length: 120 })
  value!: string;

  @Column({ type: 'boolean', name: 'is_alias' })
  isAlias!: boolean;
}
