import { checkSource, checkText, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { DutyItemEntity } from '../duty-item/duty-item.entity.ts';
import { complain } from '../faults/fault.ts';
import { informationDeadline } from '../monitoring-cycle/cycle-deadline.service.ts';
import type { ReviseReportingDutiesInput } from '../monitoring-cycle/monitoring-cycle.command.inputs.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { yearOf } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { closedFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { dutyPlan, type DutyPlan } from './duty-plan.rule.ts';
import { revisedDuties, revisedItems } from './duty-revision.rule.ts';
import { dutyColumns, itemColumns, standingDuty } from './plan-columns.service.ts';
import type { YearFacts } from './year-facts.ts';
import { factsFor } from './year-facts.service.ts';

/** What is owed for a year moves with it: a treaty enters into force or ends, an assignment moves, a body ends. */
export class DutyRevisionService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask'>) {}

  revise(input: ReviseReportingDutiesInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('AUTHORISED_BODY'), async () => {
      const facts = await factsFor(yearOf(input.cycle), caller, this.tools.ask);
      return this.tools.commands.run({ name: 'reviseReportingDuties', caller, input }, (work) =>
        reviseOne(work, input, facts),
      );
    });
  }
}

async function reviseOne(
  work: UnitOfWork,
  input: ReviseReportingDutiesInput,
  facts: YearFacts | FactsMissingError,
): Promise<CommandResult> {
  const checks: Checks = [];
  // The longest that a command takes at all; that it is not empty is asked of this one.
  const reason = checkText(checks, 'input.reason', input.reason, 1_000) ?? '';
  const cycle = (await work.current(MonitoringCycleEntity, [input.cycle])).get(input.cycle);
  if (!cycle) return refuse([...checks, unknownReference({ field: 'input.cycle' }, 'MonitoringCycle', input.cycle)]);
  complain(checks, closedFaults('cycle', cycle));
  if (checks.length > 0) return refuse(checks);
  if (facts instanceof FactsMissingError) throw facts;
  const { year, openedOn } = cycle;
  const plan = dutyPlan({ year, openedOn, deadline: await informationDeadline(work, cycle) }, facts);
  await putRevised(work, plan, { cycle: cycle.id, origin: checkSource(checks, null), reason });
  return { id: cycle.id };
}

interface Trace {
  readonly cycle: string;
  readonly origin: Origin;
  readonly reason: string;
}

/** Only what changed is written, each record with what changed it. */
async function putRevised(work: UnitOfWork, plan: DutyPlan, { cycle, origin, reason }: Trace): Promise<void> {
  const duties = await work.currentBy(ReportingDutyEntity, 'cycleId', [cycle]);
  const items = await work.currentBy(
    DutyItemEntity,
    'dutyId',
    duties.map(({ id }) => id),
  );
  for (const { planned, cause } of revisedDuties(plan, duties.map(standingDuty)))
    await work.put(ReportingDutyEntity, [{ content: dutyColumns(planned, cycle), ...origin }], `${reason} (${cause})`);
  for (const { planned, cause } of revisedItems(plan, items))
    await work.put(DutyItemEntity, [{ content: itemColumns(planned), ...origin }], `${reason} (${cause})`);
}
