import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { partsOfDuty } from '../reporting-duty/reporting-duty.id.ts';
import { beginsOn, civilDay, deliveredOn } from './annual-information.state.rule.ts';
import type { InformationState, LanguageState, SignatureKind } from './information-state.ts';

@Entity({ name: 'annual_information' })
@Index('annual_information_by_state', ['state', 'recordedTo', 'id'])
@Index('annual_information_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('annual_information_current', ['id', 'recordedTo'], { unique: true })
@Index('annual_information_by_duty', ['dutyId', 'recordedTo', 'versionNumber'])
@Index('annual_information_by_body', ['bodyId', 'recordedTo', 'versionNumber', 'id'])
@Index('annual_information_by_year', ['recordedTo', 'year', 'id'])
@Index('annual_information_by_delivery', ['recordedTo', 'deliveredSort', 'id'])
@Index('annual_information_by_signer_check', ['recordedTo', 'signedByCheck', 'id'])
@Index('annual_information_by_preparer_check', ['recordedTo', 'preparedByCheck', 'id'])
export class AnnualInformationEntity extends confidential(Recorded) {
  @Column({ type: 'varchar', length: 160, name: 'duty_id' })
  dutyId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'int', name: 'version_number' })
  versionNumber!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: InformationState;

  @Column({ type: 'boolean', name: 'is_nil' })
  isNil!: boolean;

  @Column({ type: 'varchar', length: 10, name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'period_to', nullable: true })
  periodTo!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'begun_on', nullable: true })
  begunOn!: string | null;

  /** Moments in UTC with milliseconds, beside the civil days of Kazakhstan on which they lie. */
  @Column({ type: 'varchar', length: 24, name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'paper_received_on', nullable: true })
  paperReceivedOn!: string | null;

  @Column({ type: 'varchar', length: 80, name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'varchar', length: 20, name: 'kk_state' })
  kkState!: LanguageState;

  @Column({ type: 'varchar', length: 20, name: 'ru_state' })
  ruState!: LanguageState;

  @Column({ type: 'varchar', length: 24, name: 'signed_at', nullable: true })
  signedAt!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'signed_by_id', nullable: true })
  signedById!: string | null;

  /** Null while nobody has answered, and where nobody is named; so too below. */
  @Column({ type: 'varchar', length: 10, name: 'signed_by_check', nullable: true })
  signedByCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 20, name: 'signature_kind', nullable: true })
  signatureKind!: SignatureKind | null;

  @Column({ type: 'varchar', length: 64, name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'varchar', length: 24, name: 'decided_at', nullable: true })
  decidedAt!: string | null;

  @Column({ type: 'text', name: 'remarks_kk', nullable: true })
  remarksKk!: string | null;

  @Column({ type: 'text', name: 'remarks_ru', nullable: true })
  remarksRu!: string | null;

  @Column({ type: 'text', name: 'remarks_en', nullable: true })
  remarksEn!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'prepared_by_id', nullable: true })
  preparedById!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'prepared_by_check', nullable: true })
  preparedByCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 10, name: 'begins_on', nullable: true })
  beginsOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'delivered_on', nullable: true })
  deliveredOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'delivered_sort' })
  deliveredSort!: string;

  @Column({ type: 'varchar', length: 10, name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  static shadow(row: AnnualInformationEntity): Partial<AnnualInformationEntity> {
    const delivered = deliveredOn(row);
    return {
      ...partsOfDuty(row.dutyId),
      beginsOn: beginsOn(row),
      signedOn: civilDay(row.signedAt),
      deliveredOn: delivered,
      deliveredSort: delivered ?? '',
      decidedOn: civilDay(row.decidedAt),
    };
  }
}
