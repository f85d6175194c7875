import type { ReportsLoaders } from '../context.ts';
import type { RequirementKind } from '../requirement/requirement.kind.ts';
import { holdsIn, isKnown } from '../requirement/requirement.rule.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import { deadlineIn, noDeadlineKnown } from './deadline.rule.ts';
import type { Deadline } from './deadline.type.ts';
import { cycleId } from './monitoring-cycle.id.ts';

type Loaders = Pick<ReportsLoaders, 'monitoringCycle' | 'requirement'>;

/** What holds in a year under the regime of its cycle, in the wording of that year. */
export async function requirementsIn(year: number, loaders: Loaders): Promise<Requirement[]> {
  return (await ofRegime(year, loaders)).filter((each) => holdsIn(each, year));
}

/** Whether it is known that the regime of a year requires something of a kind. */
export async function isAskedIn(year: number, kind: RequirementKind, loaders: Loaders): Promise<boolean> {
  return (await requirementsIn(year, loaders)).some((each) => each.kind === kind && isKnown(each.state));
}

/** Until when something is due in a year. */
export async function deadlineOf(year: number, kind: RequirementKind, loaders: Loaders): Promise<Deadline> {
  const requirements = await ofRegime(year, loaders);
  return requirements.length === 0 ? noDeadlineKnown : deadlineIn(year, kind, requirements);
}

async function ofRegime(year: number, { monitoringCycle, requirement }: Loaders): Promise<Requirement[]> {
  const cycle = await monitoringCycle.byId.load(cycleId(year));
  return cycle === null ? [] : requirement.allOf('regime', cycle.regimeId);
}
