import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { DispatchEntity } from '../dispatch/dispatch.entity.ts';
import { complain } from '../faults/fault.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { closedFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { SummaryInformationEntity } from './summary-information.entity.ts';
import { changeFaults, type Standing } from './summary-standing.rule.ts';

/** Which of these summaries were dispatched. */
export async function dispatchedAmong(work: UnitOfWork, summaries: readonly string[]): Promise<ReadonlySet<string>> {
  const sent = await work.currentBy(DispatchEntity, 'summaryId', summaries);
  return new Set(sent.map(({ summaryId }) => summaryId));
}

/** The summary with this id, and how far it has come; null where there is none. */
export async function standingOf(
  work: UnitOfWork,
  id: string,
): Promise<{ readonly row: SummaryInformationEntity; readonly standing: Standing } | null> {
  const row = (await work.current(SummaryInformationEntity, [id])).get(id);
  if (!row) return null;
  const isDispatched = (await dispatchedAmong(work, [id])).has(id);
  return { row, standing: { id, completedOn: row.completedOn, isDispatched } };
}

/** What is closed stays as it was closed, its summary too. */
export async function checkCycleOpen(work: UnitOfWork, checks: Checks, field: string, cycle: string): Promise<void> {
  const row = (await work.current(MonitoringCycleEntity, [cycle])).get(cycle);
  if (row) complain(checks, closedFaults(field, row));
}

/** The summary that a part is added to or is of, where there is one; that it may be changed is checked. */
export async function checkDraft(
  work: UnitOfWork,
  checks: Checks,
  field: string,
  id: string,
): Promise<SummaryInformationEntity | null> {
  const found = await standingOf(work, id);
  if (found === null) {
    checks.push(unknownReference({ field: `input.${field}` }, 'SummaryInformation', id));
    return null;
  }
  complain(checks, changeFaults(field, found.standing));
  await checkCycleOpen(work, checks, field, found.row.cycleId);
  return found.row;
}
