import type { ReportsLoaders } from '../context.ts';
import { deadlineIn, noDeadlineKnown } from '../monitoring-cycle/deadline.rule.ts';
import type { Deadline } from '../monitoring-cycle/deadline.type.ts';
import { cycleId } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { holdsIn } from '../requirement/requirement.rule.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import { partsOfDuty } from './reporting-duty.id.ts';

type Loaders = Pick<ReportsLoaders, 'monitoringCycle' | 'requirement'>;

/** What holds in the year of a duty, in the wording of that year. */
export async function requirementsOf(duty: string, loaders: Loaders): Promise<Requirement[]> {
  const { year } = partsOfDuty(duty);
  return (await ofRegime(year, loaders)).filter((each) => holdsIn(each, year));
}

/** Until when the information of a duty is due. */
export async function deadlineOf(duty: string, loaders: Loaders): Promise<Deadline> {
  const { year } = partsOfDuty(duty);
  const requirements = await ofRegime(year, loaders);
  return requirements.length === 0
    ? noDeadlineKnown
    : deadlineIn(year, RequirementKind.INFORMATION_DEADLINE, requirements);
}

async function ofRegime(year: number, { monitoringCycle, requirement }: Loaders): Promise<Requirement[]> {
  const cycle = await monitoringCycle.byId.load(cycleId(year));
  return cycle === null ? [] : requirement.allOf('regime', cycle.regimeId);
}
