import { Column, Entity, Index } from 'typeorm';
import { effectShadow, EffectiveRecorded } from '../effective-date/effective-date.entity.ts';

@Entity({ name: 'legal_act_version' })
@Index('legal_act_version_current', ['id', 'recordedTo'], { unique: true })
@Index('legal_act_version_by_number', ['recordedTo', 'number', 'id'])
@Index('legal_act_version_by_act', ['actId', 'recordedTo', 'number'])
export class LegalActVersionEntity extends EffectiveRecorded {
  @Column({ type: 'varchar', length: 160, name: 'act_id' })
  actId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 160, name: 'made_by_id', nullable: true })
  madeById!: string | null;

  /** Drivers give 0 and 1. */
  @Column({ type: 'boolean', name: 'is_text_known' })
  isTextKnown!: boolean | 0 | 1;

  static shadow(row: LegalActVersionEntity): Partial<LegalActVersionEntity> {
    return effectShadow(row);
  }
}
