import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { dueDay, type DueDay } from './deadline.rule.ts';
import type { MonitoringCycleEntity } from './monitoring-cycle.entity.ts';

/** Until when bodies deliver their information for a year, as the regime stands within a unit of work. */
export async function informationDeadline(
  work: UnitOfWork,
  { year, regimeId }: Pick<MonitoringCycleEntity, 'year' | 'regimeId'>,
): Promise<DueDay> {
  const requirements = await work.currentBy(RequirementEntity, 'regimeId', [regimeId]);
  return dueDay(year, RequirementKind.INFORMATION_DEADLINE, requirements);
}
