import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { partsOfInformationId } from '../annual-entry/annual-entry.id.ts';
import { civilDay } from '../annual-information/annual-information.state.rule.ts';
import type { SignatureKind } from '../annual-information/information-state.ts';
import { partsOfSignatureId } from './signature.id.ts';

@Entity({ name: 'signature' })
@Index('signature_current', ['id', 'recordedTo'], { unique: true })
@Index('signature_by_information', ['informationId', 'recordedTo', 'number'])
@Index('signature_by_signer_check', ['recordedTo', 'signedByCheck', 'id'])
@Index('signature_by_scan_check', ['recordedTo', 'scanCheck', 'id'])
export class SignatureEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'information_id' })
  informationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'varchar', length: 20 })
  kind!: SignatureKind;

  @Column({ type: 'varchar', length: 24, name: 'signed_at' })
  signedAt!: string;

  @Column({ type: 'varchar', length: 10, name: 'signed_on' })
  signedOn!: string;

  @Column({ type: 'varchar', length: 160, name: 'signed_by_id', nullable: true })
  signedById!: string | null;

  /** Null while nobody has answered, and where nobody is named; so too below. */
  @Column({ type: 'varchar', length: 10, name: 'signed_by_check', nullable: true })
  signedByCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 64, name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'varchar', length: 160, name: 'scan_id', nullable: true })
  scanId!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'scan_check', nullable: true })
  scanCheck!: ReferenceCheck | null;

  static shadow({ id, signedAt }: SignatureEntity): Partial<SignatureEntity> {
    const { information = '', number = 0 } = partsOfSignatureId(id) ?? {};
    const bodyId = partsOfInformationId(information)?.bodyId;
    return { informationId: information, bodyId, number, signedOn: civilDay(signedAt) ?? undefined };
  }
}
