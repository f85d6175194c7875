import { Column, Entity, Index } from 'typeorm';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { ParticipantKind } from './participant.type.ts';

@Entity({ name: 'participant' })
@Index('participant_current', ['id', 'recordedTo'], { unique: true })
@Index('participant_by_name', ['recordedTo', 'nameSort', 'id'])
export class ParticipantEntity extends Recorded {
  @Column({ type: 'varchar', length: 20 })
  kind!: ParticipantKind;

  @Column({ type: 'varchar', length: 2, name: 'iso_code', nullable: true })
  isoCode!: string | null;

  @Column({ type: 'text', name: 'name_kk', nullable: true })
  nameKk!: string | null;

  @Column({ type: 'text', name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column({ type: 'text', name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'text', name: 'name_folded' })
  nameFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'name_sort' })
  nameSort!: string;

  static shadow({ nameKk, nameRu, nameEn }: ParticipantEntity): Partial<ParticipantEntity> {
    return { nameFolded: foldAll([nameKk, nameRu, nameEn]), nameSort: sortKey(nameEn ?? nameRu ?? nameKk) };
  }
}
