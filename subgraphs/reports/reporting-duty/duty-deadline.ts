import type { ReportsLoaders } from '../context.ts';
import type { Deadline } from '../monitoring-cycle/deadline.type.ts';
import { deadlineOf } from '../monitoring-cycle/year-requirements.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { partsOfDuty } from './reporting-duty.id.ts';

/** Until when the information of a duty is due. */
export function deadlineOfDuty(
  id: string,
  loaders: Pick<ReportsLoaders, 'monitoringCycle' | 'requirement'>,
): Promise<Deadline> {
  return deadlineOf(partsOfDuty(id).year, RequirementKind.INFORMATION_DEADLINE, loaders);
}
