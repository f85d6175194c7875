import { FactsMissingError } from '../../_kit/errors.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { informationDeadline } from '../monitoring-cycle/cycle-deadline.service.ts';
import { DeadlineCertainty } from '../monitoring-cycle/deadline.type.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { dutyPlan, type PlannedDuty } from './duty-plan.rule.ts';
import { revisedDuties, type Revised } from './duty-revision.rule.ts';
import { dutyColumns, standingDuty } from './plan-columns.service.ts';
import { noFacts, type Office } from './year-facts.ts';

interface Given {
  readonly offices: readonly Office[] | FactsMissingError;
  readonly origin: Origin;
  readonly reason?: string | null;
}

/**
 * Whether bodies owe what nobody could say they did while the deadline was unverified, of which the regime gives one now:
 * who holds a capacity on its day (¶1, ¶5). Of closed cycles too, as what they owe was never said. What was said before
 * stays: a revision holds that against another day.
 * @throws {FactsMissingError} where there are such duties, and bodies could not be asked
 */
export async function settleDuties(work: UnitOfWork, regime: string, given: Given): Promise<void> {
  for (const cycle of await work.currentBy(MonitoringCycleEntity, 'regimeId', [regime])) {
    const deadline = await informationDeadline(work, cycle);
    if (deadline.certainty !== DeadlineCertainty.GIVEN) continue;
    const duties = await work.currentBy(ReportingDutyEntity, 'cycleId', [cycle.id]);
    const open = duties.filter(({ isRequired }) => isRequired === null);
    if (open.length === 0) continue;
    const { offices, origin, reason } = given;
    if (offices instanceof FactsMissingError) throw offices;
    const plan = dutyPlan({ ...cycle, deadline }, { ...noFacts, offices });
    for (const { planned, cause } of settled(plan.duties, open.map(standingDuty))) {
      const why = [reason, `(${cause})`].filter(Boolean).join(' ');
      await work.put(ReportingDutyEntity, [{ content: dutyColumns(planned, cycle.id), ...origin }], why);
    }
  }
}

/** When a duty arose stays as it was said; of a body of which no capacity is known nothing follows. */
function settled(plan: readonly PlannedDuty[], open: readonly PlannedDuty[]): Revised<PlannedDuty>[] {
  const planned = new Map(plan.map((duty) => [duty.id, duty]));
  const known = open.filter(({ id }) => planned.has(id));
  const duties = known.map((row) => ({ ...row, ...planned.get(row.id), arisesOn: row.arisesOn }));
  return revisedDuties({ duties, items: [] }, known);
}
