import { Column, Entity } from 'typeorm';
import { StockRecord } from './record.entity.ts';

@Entity({ name: 'treaty' })
export class StockTreaty extends StockRecord {
  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'varchar', name: 'title_sort' })
  titleSort!: string;

  @Column({ type: 'varchar' })
  laterality!: string;

  @Column({ type: 'text', name: 'subject_kk', nullable: true })
  subjectKk!: string | null;

  @Column({ type: 'text', name: 'subject_ru', nullable: true })
  subjectRu!: string | null;

  @Column({ type: 'text', name: 'subject_en', nullable: true })
  subjectEn!: string | null;

  @Column({ type: 'varchar', nullable: true })
  concluded!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  depositary!: string | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'varchar', name: 'stated_not_in_force_on', nullable: true })
  statedNotInForceOn!: string | null;
}

@Entity({ name: 'party_status' })
export class StockPartyStatus extends StockRecord {
  @Column({ type: 'varchar', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'varchar', name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', name: 'participant_id' })
  participantId!: string;

  @Column({ type: 'varchar', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'varchar', name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'varchar' })
  status!: string;

  @Column({ type: 'varchar', nullable: true })
  reason!: string | null;

  @Column({ type: 'varchar', name: 'bound_by_id', nullable: true })
  boundById!: string | null;

  @Column({ type: 'varchar', name: 'in_force_since', nullable: true })
  inForceSince!: string | null;

  @Column({ type: 'varchar', name: 'known_up_to', nullable: true })
  knownUpTo!: string | null;
}
