import { dayOf } from '../../_kit/clocks.ts';
import { checkSource, checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference, yearsTaken } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { DutyItemEntity } from '../duty-item/duty-item.entity.ts';
import { dutyPlan } from '../duty-plan/duty-plan.rule.ts';
import { dutyColumns, itemColumns } from '../duty-plan/plan-columns.service.ts';
import type { YearFacts } from '../duty-plan/year-facts.ts';
import { factsFor } from '../duty-plan/year-facts.service.ts';
import { complain } from '../faults/fault.ts';
import { contextOf, rivalIn } from '../monitoring-regime/regime-context.service.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { informationDeadline } from './cycle-deadline.service.ts';
import type { CloseMonitoringCycleInput, OpenMonitoringCycleInput } from './monitoring-cycle.command.inputs.ts';
import { MonitoringCycleEntity } from './monitoring-cycle.entity.ts';
import { cycleId } from './monitoring-cycle.id.ts';
import {
  closedFaults,
  closingFaults,
  openableFaults,
  openedBefore,
  openingFaults,
  pastFaults,
  regimeFaults,
  rivalFaults,
} from './monitoring-cycle.rule.ts';
import { undecidedFaults } from './undecided.service.ts';

/** ¶2 leaves it to the authorised body to coordinate; that a year is opened and closed is the hub's own procedure. */
const authority = holderOf('AUTHORISED_BODY');

interface Given {
  readonly today: string;
  readonly facts: YearFacts | FactsMissingError;
}

/** Commands on cycles: the authorised body opens a year, with all that bodies owe for it, and closes it. */
export class MonitoringCycleService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'now'>) {}

  open(input: OpenMonitoringCycleInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, authority, async () => {
      const facts = await factsFor(input.year, caller, this.tools.ask);
      return this.tools.commands.run({ name: 'openMonitoringCycle', caller, input }, (work) =>
        openOne(work, input, { today: this.today(), facts }),
      );
    });
  }

  close(input: CloseMonitoringCycleInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, authority, () =>
      this.tools.commands.run({ name: 'closeMonitoringCycle', caller, input }, (work) =>
        closeOne(work, input, this.today()),
      ),
    );
  }

  private today(): string {
    return dayOf(this.tools.now());
  }
}

async function openOne(
  work: UnitOfWork,
  input: OpenMonitoringCycleInput,
  { today, facts }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { year, regime: regimeId } = input;
  const openedOn = input.openedOn ?? today;
  const id = cycleId(year);
  const origin = checkSource(checks, input.source);
  complain(checks, [
    ...openableFaults(year, today),
    ...pastFaults('openedOn', openedOn, today),
    ...openingFaults(openedOn, year),
  ]);
  await checkRegime(work, checks, { id, year, regimeId });
  if ((await work.existing(MonitoringCycleEntity, [id])).has(id))
    checks.push(yearsTaken({ field: 'input.year' }, id, openedBefore(id, year)));
  if (checks.length > 0) return refuse(checks);
  if (facts instanceof FactsMissingError) throw facts;
  const reason = input.reason ?? undefined;
  const plan = dutyPlan({ year, openedOn, deadline: await informationDeadline(work, { year, regimeId }) }, facts);
  const put = <C extends { id: string }>(content: C) => ({ content, ...origin });
  await work.put(MonitoringCycleEntity, [put({ id, year, regimeId, openedOn, closedOn: null })], reason);
  await work.put(
    ReportingDutyEntity,
    plan.duties.map((duty) => put(dutyColumns(duty, id))),
    reason,
  );
  await work.put(
    DutyItemEntity,
    plan.items.map((item) => put(itemColumns(item))),
    reason,
  );
  return { id };
}

/** The regime is one of the year, and no other one is. */
async function checkRegime(
  work: UnitOfWork,
  checks: Checks,
  cycle: Pick<MonitoringCycleEntity, 'id' | 'year' | 'regimeId'>,
): Promise<void> {
  const context = await contextOf(work);
  const regime = context.regimes.get(cycle.regimeId);
  if (!regime) {
    checks.push(unknownReference({ field: 'input.regime' }, 'MonitoringRegime', cycle.regimeId));
    return;
  }
  const faults = regimeFaults(regime, cycle.year);
  const rival = faults.length > 0 ? null : rivalIn({ ...context, cycles: [...context.cycles, cycle] }, regime);
  complain(checks, rival ? rivalFaults(regime.id, cycle.year, rival.id) : faults);
}

async function closeOne(work: UnitOfWork, input: CloseMonitoringCycleInput, today: string): Promise<CommandResult> {
  const checks: Checks = [];
  const closedOn = input.closedOn ?? today;
  const origin = checkSource(checks, input.source);
  const row = (await work.current(MonitoringCycleEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'MonitoringCycle', input.id)]);
  checkVersion(checks, MonitoringCycleEntity, row, input);
  complain(checks, [
    ...closedFaults('id', row),
    ...closingFaults(closedOn, row),
    ...pastFaults('closedOn', closedOn, today),
    ...(await undecidedFaults(work, 'id', row.id)),
  ]);
  if (checks.length > 0) return refuse(checks);
  await work.put(MonitoringCycleEntity, [{ content: { id: row.id, closedOn }, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}
