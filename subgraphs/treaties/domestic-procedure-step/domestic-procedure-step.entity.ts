import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'domestic_procedure_step' })
@Index('domestic_procedure_step_current', ['id', 'recordedTo'], { unique: true })
@Index('domestic_procedure_step_by_procedure', ['procedureId', 'recordedTo', 'position'])
@Index('domestic_procedure_step_by_act', ['actId', 'recordedTo', 'id'])
export class DomesticProcedureStepEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text', name: 'name_kk', nullable: true })
  nameKk!: string | null;

  @Column({ type: 'text', name: 'name_ru', nullable: true })
  nameRu!: string | null;

  @Column({ type: 'text', name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'planned_on', nullable: true })
  plannedOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'completed_on', nullable: true })
  completedOn!: string | null;

  /** The legal act that it led to. */
  @Column({ type: 'varchar', length: 160, name: 'act_id', nullable: true })
  actId!: string | null;
}
