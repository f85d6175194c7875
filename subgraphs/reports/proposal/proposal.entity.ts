import { Column, Entity, Index } from 'typeorm';
import { foldAll } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { languageMarked } from '../language/language-marked.entity.ts';
import { numberSort } from '../numbering/numbering.ts';
import type { ProposalOutcome } from './proposal.outcome.ts';

@Entity({ name: 'proposal' })
@Index('proposal_current', ['id', 'recordedTo'], { unique: true })
@Index('proposal_by_issue', ['issueId', 'recordedTo', 'numberSort'])
@Index('proposal_by_entry', ['entryId', 'recordedTo', 'id'])
@Index('proposal_by_addressee', ['addresseeId', 'recordedTo', 'numberSort'])
@Index('proposal_by_number', ['recordedTo', 'numberSort'])
@Index('proposal_by_check', ['recordedTo', 'addresseeCheck', 'id'])
export class ProposalEntity extends languageMarked(Recorded) {
  @Column({ type: 'varchar', length: 160, name: 'issue_id' })
  issueId!: string;

  @Column({ type: 'varchar', length: 164, name: 'number_sort' })
  numberSort!: string;

  @Column({ type: 'varchar', length: 160, name: 'entry_id', nullable: true })
  entryId!: string | null;

  /** That of the entry; null where no entry makes it. */
  @Column({ type: 'varchar', length: 160, name: 'information_id', nullable: true })
  informationId!: string | null;

  @Column({ type: 'varchar', length: 160, name: 'addressee_id', nullable: true })
  addresseeId!: string | null;

  /** Null while nobody has answered, and where there is no addressee. */
  @Column({ type: 'varchar', length: 10, name: 'addressee_check', nullable: true })
  addresseeCheck!: ReferenceCheck | null;

  @Column({ type: 'text', name: 'text_kk', nullable: true })
  textKk!: string | null;

  @Column({ type: 'text', name: 'text_ru', nullable: true })
  textRu!: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', name: 'text_folded' })
  textFolded!: string;

  @Column({ type: 'varchar', length: 20 })
  outcome!: ProposalOutcome;

  @Column({ type: 'varchar', length: 10, name: 'outcome_on', nullable: true })
  outcomeOn!: string | null;

  @Column({ type: 'text', name: 'outcome_note_kk', nullable: true })
  outcomeNoteKk!: string | null;

  @Column({ type: 'text', name: 'outcome_note_ru', nullable: true })
  outcomeNoteRu!: string | null;

  @Column({ type: 'text', name: 'outcome_note_en', nullable: true })
  outcomeNoteEn!: string | null;

  static shadow(row: ProposalEntity): Partial<ProposalEntity> {
    return {
      numberSort: numberSort(row.id),
      informationId: partsOfEntryId(row.entryId ?? '')?.informationId ?? null,
      textFolded: foldAll([row.textKk, row.textRu, row.textEn]),
    };
  }
}
