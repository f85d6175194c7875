import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { LegalActLinkKind } from './legal-act-link.kind.ts';

@Entity({ name: 'legal_act_link' })
@Index('legal_act_link_current', ['id', 'recordedTo'], { unique: true })
@Index('legal_act_link_by_id', ['recordedTo', 'id'])
@Index('legal_act_link_by_from', ['fromId', 'recordedTo', 'id'])
@Index('legal_act_link_by_to', ['toId', 'recordedTo', 'id'])
@Index('legal_act_link_by_treaty', ['treatyId', 'recordedTo', 'id'])
export class LegalActLinkEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'from_id' })
  fromId!: string;

  @Column({ type: 'varchar', length: 160, name: 'to_id', nullable: true })
  toId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id', nullable: true })
  treatyId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: LegalActLinkKind;

  @Column({ type: 'text', name: 'note_kk', nullable: true })
  noteKk!: string | null;

  @Column({ type: 'text', name: 'note_ru', nullable: true })
  noteRu!: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn!: string | null;
}
