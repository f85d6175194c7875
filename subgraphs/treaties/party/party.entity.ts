import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'party' })
@Index('party_current', ['id', 'recordedTo'], { unique: true })
@Index('party_by_treaty', ['treatyId', 'recordedTo', 'participantId'])
@Index('party_by_participant', ['participantId', 'recordedTo', 'treatyId'])
export class PartyEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'participant_id' })
  participantId!: string;
}
