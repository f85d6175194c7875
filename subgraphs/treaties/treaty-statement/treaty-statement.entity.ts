import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { TreatyStatementKind } from './treaty-statement.kind.ts';

@Entity({ name: 'treaty_statement' })
@Index('treaty_statement_current', ['id', 'recordedTo'], { unique: true })
@Index('treaty_statement_by_place', ['recordedTo', 'place', 'id'])
@Index('treaty_statement_by_treaty', ['treatyId', 'recordedTo', 'place'])
@Index('treaty_statement_by_participant', ['participantId', 'recordedTo', 'place'])
@Index('treaty_statement_by_party', ['partyId', 'recordedTo', 'place'])
export class TreatyStatementEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'participant_id' })
  participantId!: string;

  /** There need not be such a party: who makes a statement may not have acted otherwise. */
  @Column({ type: 'varchar', length: 160, name: 'party_id' })
  partyId!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: TreatyStatementKind;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'text_folded' })
  textFolded!: string;

  @Column({ type: 'text', name: 'summary_kk', nullable: true })
  summaryKk!: string | null;

  @Column({ type: 'text', name: 'summary_ru', nullable: true })
  summaryRu!: string | null;

  @Column({ type: 'text', name: 'summary_en', nullable: true })
  summaryEn!: string | null;

  @Column({ type: 'int' })
  position!: number;

  /** Party, then position. */
  @Column({ type: 'varchar', length: 170 })
  place!: string;

  @Column({ type: 'varchar', length: 21, name: 'made_on', nullable: true })
  madeOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'made_on_earliest', nullable: true })
  madeOnEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'made_on_latest', nullable: true })
  madeOnLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'made_on_sort' })
  madeOnSort!: string;

  @Column({ type: 'varchar', length: 160, name: 'action_id', nullable: true })
  actionId!: string | null;

  static shadow(row: TreatyStatementEntity): Partial<TreatyStatementEntity> {
    const { earliest, latest } = daysOf(row.madeOn);
    return {
      place: `${row.partyId} ${String(row.position).padStart(4, '0')}`,
      textFolded: foldAll([row.textKk, row.textRu, row.textEn, row.summaryKk, row.summaryRu, row.summaryEn]),
      madeOnEarliest: earliest,
      madeOnLatest: latest,
      madeOnSort: earliest ?? '',
    };
  }
}
