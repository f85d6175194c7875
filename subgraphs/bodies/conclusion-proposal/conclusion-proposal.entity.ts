import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { fold, foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'conclusion_proposal' })
@Index('conclusion_proposal_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('conclusion_proposal_current', ['id', 'recordedTo'], { unique: true })
@Index('conclusion_proposal_by_body', ['bodyId', 'recordedTo', 'proposedOnSort'])
@Index('conclusion_proposal_by_treaty', ['treatyId', 'recordedTo', 'proposedOnSort'])
@Index('conclusion_proposal_by_date', ['recordedTo', 'proposedOnSort', 'id'])
@Index('conclusion_proposal_by_check', ['recordedTo', 'treatyCheck', 'id'])
export class ConclusionProposalEntity extends confidential(Recorded) {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'varchar', length: 21, name: 'proposed_on', nullable: true })
  proposedOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'proposed_on_earliest', nullable: true })
  proposedOnEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'proposed_on_latest', nullable: true })
  proposedOnLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'proposed_on_sort' })
  proposedOnSort!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  number!: string | null;

  @Column({ type: 'text', name: 'number_folded', nullable: true })
  numberFolded!: string | null;

  @Column({ type: 'text', name: 'title_kk', nullable: true })
  titleKk!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_folded' })
  titleFolded!: string;

  static shadow(row: ConclusionProposalEntity): Partial<ConclusionProposalEntity> {
    const { earliest, latest } = daysOf(row.proposedOn);
    return {
      proposedOnEarliest: earliest,
      proposedOnLatest: latest,
      proposedOnSort: earliest ?? '',
      numberFolded: row.number === null ? null : fold(row.number),
      titleFolded: foldAll([row.titleKk, row.titleRu, row.titleEn]),
    };
  }
}
