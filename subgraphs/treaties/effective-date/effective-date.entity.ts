import { Column } from 'typeorm';
import { Recorded } from '../../_kit/record/recorded.entity.ts';

/** A record that takes effect on a day, which need not be known. */
export abstract class EffectiveRecorded extends Recorded {
  @Column({ type: 'varchar', length: 10, name: 'effective_from', nullable: true })
  effectiveFrom!: string | null;

  @Column({ type: 'text', name: 'effective_rule_kk', nullable: true })
  effectiveRuleKk!: string | null;

  @Column({ type: 'text', name: 'effective_rule_ru', nullable: true })
  effectiveRuleRu!: string | null;

  @Column({ type: 'text', name: 'effective_rule_en', nullable: true })
  effectiveRuleEn!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'effective_not_before', nullable: true })
  effectiveNotBefore!: string | null;

  /** The first day on which it can have effect; null where nothing says so. */
  @Column({ type: 'varchar', length: 10, name: 'effective_earliest', nullable: true })
  effectiveEarliest!: string | null;

  @Column({ type: 'varchar', length: 10, name: 'effective_sort' })
  effectiveSort!: string;
}

/** The shadow columns of it. */
export function effectShadow(row: EffectiveRecorded): Pick<EffectiveRecorded, 'effectiveEarliest' | 'effectiveSort'> {
  const earliest = row.effectiveFrom ?? row.effectiveNotBefore;
  return { effectiveEarliest: earliest, effectiveSort: earliest ?? '' };
}
