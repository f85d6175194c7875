import { Column, Entity } from 'typeorm';
import { StockRecord } from './record.entity.ts';

@Entity({ name: 'annual_information' })
export class StockInformation extends StockRecord {
  @Column({ type: 'varchar', name: 'duty_id' })
  dutyId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int', name: 'version_number' })
  versionNumber!: number;

  @Column({ type: 'varchar' })
  state!: string;

  @Column({ type: 'boolean', name: 'is_nil' })
  isNil!: boolean;

  @Column({ type: 'varchar', name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column({ type: 'varchar', name: 'period_to', nullable: true })
  periodTo!: string | null;

  @Column({ type: 'varchar', name: 'begun_on', nullable: true })
  begunOn!: string | null;

  @Column({ type: 'varchar', name: 'submitted_at', nullable: true })
  submittedAt!: string | null;

  @Column({ type: 'varchar', name: 'paper_received_on', nullable: true })
  paperReceivedOn!: string | null;

  @Column({ type: 'varchar', name: 'paper_number', nullable: true })
  paperNumber!: string | null;

  @Column({ type: 'varchar', name: 'kk_state' })
  kkState!: string;

  @Column({ type: 'varchar', name: 'ru_state' })
  ruState!: string;

  @Column({ type: 'varchar', name: 'signed_at', nullable: true })
  signedAt!: string | null;

  @Column({ type: 'varchar', name: 'signed_by_id', nullable: true })
  signedById!: string | null;

  @Column({ type: 'varchar', name: 'signed_by_check', nullable: true })
  signedByCheck!: string | null;

  @Column({ type: 'varchar', name: 'signature_kind', nullable: true })
  signatureKind!: string | null;

  @Column({ type: 'varchar', name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'varchar', name: 'decided_at', nullable: true })
  decidedAt!: string | null;

  @Column({ type: 'text', name: 'remarks_kk', nullable: true })
  remarksKk!: string | null;

  @Column({ type: 'text', name: 'remarks_ru', nullable: true })
  remarksRu!: string | null;

  @Column({ type: 'text', name: 'remarks_en', nullable: true })
  remarksEn!: string | null;

  @Column({ type: 'varchar', name: 'prepared_by_id', nullable: true })
  preparedById!: string | null;

  @Column({ type: 'varchar', name: 'prepared_by_check', nullable: true })
  preparedByCheck!: string | null;
}
