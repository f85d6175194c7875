import { Column, Entity, Index } from 'typeorm';
import { foldAll, foldList } from '../../_kit/fold.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { commitmentNumber } from './commitment.id.ts';
import type { CommitmentKind } from './commitment.kind.ts';

/** Lists of ids are JSON arrays; the links to provisions and bodies follow from them. */
@Entity({ name: 'commitment' })
@Index('commitment_current', ['id', 'recordedTo'], { unique: true })
@Index('commitment_by_place', ['recordedTo', 'place', 'id'])
@Index('commitment_by_treaty', ['treatyId', 'recordedTo', 'place'])
export class CommitmentEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: CommitmentKind;

  /** Treaty, then number. */
  @Column({ type: 'varchar', length: 170 })
  place!: string;

  @Column({ type: 'text', name: 'summary_kk', nullable: true })
  summaryKk!: string | null;

  @Column({ type: 'text', name: 'summary_ru', nullable: true })
  summaryRu!: string | null;

  @Column({ type: 'text', name: 'summary_en', nullable: true })
  summaryEn!: string | null;

  @Column({ type: 'text', name: 'summary_folded' })
  summaryFolded!: string;

  @Column({ type: 'text' })
  holders!: string;

  @Column({ type: 'text', name: 'holders_folded', nullable: true })
  holdersFolded!: string | null;

  @Column({ type: 'boolean', name: 'holders_general' })
  holdersGeneral!: boolean;

  @Column({ type: 'text' })
  beneficiaries!: string;

  @Column({ type: 'text', name: 'beneficiaries_folded', nullable: true })
  beneficiariesFolded!: string | null;

  @Column({ type: 'boolean', name: 'beneficiaries_general' })
  beneficiariesGeneral!: boolean;

  @Column({ type: 'text', name: 'competent_bodies' })
  competentBodies!: string;

  @Column({ type: 'text' })
  provisions!: string;

  static shadow(row: CommitmentEntity): Partial<CommitmentEntity> {
    const number = commitmentNumber(row.id, row.treatyId) ?? 0;
    return {
      place: `${row.treatyId} ${String(number).padStart(4, '0')}`,
      summaryFolded: foldAll([row.summaryKk, row.summaryRu, row.summaryEn]),
      holdersFolded: foldList(JSON.parse(row.holders) as string[]),
      beneficiariesFolded: foldList(JSON.parse(row.beneficiaries) as string[]),
    };
  }
}
