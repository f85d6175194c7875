import { Column, Entity, Index } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

@Entity({ name: 'summary_information' })
@Index('summary_information_current', ['id', 'recordedTo'], { unique: true })
@Index('summary_information_by_cycle', ['cycleId', 'recordedTo', 'completedSort'])
@Index('summary_information_by_completed_on', ['recordedTo', 'completedSort', 'id'])
export class SummaryInformationEntity extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'cycle_id' })
  cycleId!: string;

  @Column({ type: 'varchar', length: 10, name: 'completed_on', nullable: true })
  completedOn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'completed_sort' })
  completedSort!: string;

  @Column({ type: 'text', name: 'analysis_kk', nullable: true })
  analysisKk!: string | null;

  @Column({ type: 'text', name: 'analysis_ru', nullable: true })
  analysisRu!: string | null;

  @Column({ type: 'text', name: 'analysis_en', nullable: true })
  analysisEn!: string | null;

  @Column({ type: 'text', name: 'foreign_policy_assessment_kk', nullable: true })
  foreignPolicyAssessmentKk!: string | null;

  @Column({ type: 'text', name: 'foreign_policy_assessment_ru', nullable: true })
  foreignPolicyAssessmentRu!: string | null;

  @Column({ type: 'text', name: 'foreign_policy_assessment_en', nullable: true })
  foreignPolicyAssessmentEn!: string | null;

  static shadow(row: SummaryInformationEntity): Partial<SummaryInformationEntity> {
    return { completedSort: row.completedOn ?? '' };
  }
}
