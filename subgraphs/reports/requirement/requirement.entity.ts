import { Column, Entity, Index } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { RequirementKind, type RequirementState } from './requirement.kind.ts';

@Entity({ name: 'requirement' })
@Index('requirement_current', ['id', 'recordedTo'], { unique: true })
@Index('requirement_by_regime', ['regimeId', 'recordedTo', 'kindSort'])
@Index('requirement_by_use', ['regimeId', 'recordedTo', 'kind', 'id'])
@Index('requirement_by_kind', ['recordedTo', 'kindSort', 'id'])
@Index('requirement_by_act_check', ['recordedTo', 'actCheck', 'id'])
@Index('requirement_by_paragraph_check', ['recordedTo', 'paragraphCheck', 'id'])
@Index('requirement_by_wording_check', ['recordedTo', 'wordingCheck', 'id'])
export class RequirementEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'regime_id' })
  regimeId!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: RequirementKind;

  @Column({ type: 'int', name: 'kind_sort' })
  kindSort!: number;

  @Column({ type: 'varchar', length: 160, name: 'act_id' })
  actId!: string;

  /** Null while nobody has answered; the same for paragraph and wording, and where none is named. */
  @Column({ type: 'varchar', length: 10, name: 'act_check', nullable: true })
  actCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'paragraph_id', nullable: true })
  paragraphId!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'paragraph_check', nullable: true })
  paragraphCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 160, name: 'wording_id', nullable: true })
  wordingId!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'wording_check', nullable: true })
  wordingCheck!: ReferenceCheck | null;

  @Column({ type: 'varchar', length: 5, name: 'month_day', nullable: true })
  monthDay!: string | null;

  @Column({ type: 'text', name: 'statement_kk', nullable: true })
  statementKk!: string | null;

  @Column({ type: 'text', name: 'statement_ru', nullable: true })
  statementRu!: string | null;

  @Column({ type: 'text', name: 'statement_en', nullable: true })
  statementEn!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: RequirementState;

  @Column({ type: 'int', name: 'first_year', nullable: true })
  firstYear!: number | null;

  @Column({ type: 'int', name: 'last_year', nullable: true })
  lastYear!: number | null;

  static shadow(row: RequirementEntity): Partial<RequirementEntity> {
    return { kindSort: Object.keys(RequirementKind).indexOf(row.kind) };
  }
}
