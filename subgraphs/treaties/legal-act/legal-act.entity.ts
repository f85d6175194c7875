import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { fold, foldAll, sortKey } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { effectShadow, EffectiveRecorded } from '../effective-date/effective-date.entity.ts';
import type { LegalActKind } from './legal-act.kind.ts';

@Entity({ name: 'legal_act' })
@Index('legal_act_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('legal_act_current', ['id', 'recordedTo'], { unique: true })
@Index('legal_act_by_adoption', ['recordedTo', 'adoptedSort', 'id'])
@Index('legal_act_by_issuer', ['issuerId', 'recordedTo', 'adoptedSort'])
@Index('legal_act_by_check', ['recordedTo', 'issuerCheck', 'id'])
export class LegalActEntity extends confidential(EffectiveRecorded) {
  @Column({ type: 'varchar', length: 30 })
  kind!: LegalActKind;

  @Column({ type: 'varchar', length: 60, nullable: true })
  number!: string | null;

  @Column({ type: 'varchar', length: 180, name: 'number_folded', nullable: true })
  numberFolded!: string | null;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'title_sort' })
  titleSort!: string;

  @Column({ type: 'varchar', length: 21, nullable: true })
  adopted!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'adopted_earliest', nullable: true })
  adoptedEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'adopted_latest', nullable: true })
  adoptedLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'adopted_sort' })
  adoptedSort!: string;

  @Column({ type: 'varchar', length: 160, name: 'issuer_id', nullable: true })
  issuerId!: string | null;

  /** Null while nobody has answered, and where there is no issuer. */
  @Column({ type: 'varchar', length: 10, name: 'issuer_check', nullable: true })
  issuerCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 60, name: 'registration_number', nullable: true })
  registrationNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  static shadow(row: LegalActEntity): Partial<LegalActEntity> {
    const { earliest, latest } = daysOf(row.adopted);
    return {
      ...effectShadow(row),
      numberFolded: row.number === null ? null : fold(row.number),
      titleFolded: foldAll([row.titleKk, row.titleRu, row.titleEn]),
      titleSort: sortKey(row.titleEn ?? row.titleRu ?? row.titleKk),
      adoptedEarliest: earliest,
      adoptedLatest: latest,
      adoptedSort: earliest ?? '',
    };
  }
}
