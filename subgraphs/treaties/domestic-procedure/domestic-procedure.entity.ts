import { Column, Entity, Index } from 'typeorm';
import { confidential } from '../../_kit/access/confidential.entity.ts';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { DomesticProcedureKind } from './domestic-procedure.kind.ts';

@Entity({ name: 'domestic_procedure' })
@Index('domestic_procedure_by_confidentiality', ['isConfidential', 'recordedTo', 'id'])
@Index('domestic_procedure_current', ['id', 'recordedTo'], { unique: true })
@Index('domestic_procedure_by_beginning', ['recordedTo', 'continuingSort', 'id'])
@Index('domestic_procedure_by_treaty', ['treatyId', 'recordedTo', 'continuingSort'])
@Index('domestic_procedure_by_body', ['bodyId', 'recordedTo', 'continuingSort'])
@Index('domestic_procedure_by_check', ['recordedTo', 'bodyCheck', 'id'])
export class DomesticProcedureEntity extends confidential(Recorded) {
  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: DomesticProcedureKind;

  @Column({ type: 'varchar', length: 160, name: 'body_id', nullable: true })
  bodyId!: string | null;

  /** Null while nobody has answered, and where there is no body. */
  @Column({ type: 'varchar', length: 10, name: 'body_check', nullable: true })
  bodyCheck!: ReferenceCheck | null;

  @Column({ type: 'text', name: 'reason_kk', nullable: true })
  reasonKk!: string | null;

  @Column({ type: 'text', name: 'reason_ru', nullable: true })
  reasonRu!: string | null;

  @Column({ type: 'text', name: 'reason_en', nullable: true })
  reasonEn!: string | null;

  @Column({ type: 'varchar', length: 21, nullable: true })
  continuing!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'continuing_earliest', nullable: true })
  continuingEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'continuing_latest', nullable: true })
  continuingLatest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'continuing_sort' })
  continuingSort!: string;

  static shadow(row: DomesticProcedureEntity): Partial<DomesticProcedureEntity> {
    const { earliest, latest } = daysOf(row.continuing);
    return { continuingEarliest: earliest, continuingLatest: latest, continuingSort: earliest ?? '' };
  }
}
