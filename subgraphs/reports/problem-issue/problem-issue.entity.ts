import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import { foldAll, sortKey } from '../../_kit/fold.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { languageMarked } from '../language/language-marked.entity.ts';

@Entity({ name: 'problem_issue' })
@Index('problem_issue_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('problem_issue_current', ['id', 'recordedTo'], { unique: true })
@Index('problem_issue_by_opening', ['recordedTo', 'openedOn', 'id'])
@Index('problem_issue_by_title', ['recordedTo', 'titleSort', 'id'])
@Index('problem_issue_by_body', ['raisedById', 'recordedTo', 'openedOn', 'id'])
@Index('problem_issue_by_check', ['recordedTo', 'raisedByCheck', 'id'])
export class ProblemIssueEntity extends languageMarked(confidential(Recorded)) {
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

  @Column({ type: 'text', name: 'description_kk', nullable: true })
  descriptionKk!: string | null;

  @Column({ type: 'text', name: 'description_ru', nullable: true })
  descriptionRu!: string | null;

  @Column({ type: 'text', name: 'description_en', nullable: true })
  descriptionEn!: string | null;

  @Column({ type: 'text', name: 'description_folded' })
  descriptionFolded!: string;

  @Column({ type: 'varchar', length: 160, name: 'raised_by_id', nullable: true })
  raisedById!: string | null;

  /** Null while nobody has answered, and where nobody is named. */
  @Column({ type: 'varchar', length: 10, name: 'raised_by_check', nullable: true })
  raisedByCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 10, name: 'opened_on' })
  openedOn!: string;

  @Column({ type: 'varchar', length: 10, name: 'resolved_on', nullable: true })
  resolvedOn!: string | null;

  /** JSON array of ids; `issue_treaty_link` follows from it. */
  @Column({ type: 'text' })
  treaties!: string;

  static shadow(row: ProblemIssueEntity): Partial<ProblemIssueEntity> {
    return {
      titleFolded: foldAll([row.titleKk, row.titleRu, row.titleEn]),
      titleSort: sortKey(row.titleEn ?? row.titleRu ?? row.titleKk),
      descriptionFolded: foldAll([row.descriptionKk, row.descriptionRu, row.descriptionEn]),
    };
  }
}
