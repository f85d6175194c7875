import { dayOf } from '../../_kit/clocks.ts';
import { checkVersion, type Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { complain } from '../faults/fault.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { cycleId } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { closedFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { citedParagraph } from '../requirement/cited-paragraph.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { contentHash } from './canonical-content.rule.ts';
import { stepFaults, type Step } from './information-step.rule.ts';
import { rowsOfVersion } from './information-rows.service.ts';
import { statedContent } from './stated-content.service.ts';

/** These bring it to the authorised body, from whichever state in which it was signed. */
const delivering: ReadonlySet<Step> = new Set<Step>(['submit', 'receivePaper']);

interface Named {
  readonly id: string;
  /** Left out where whoever takes the step may not have seen the version. */
  readonly expectedVersion?: number;
}

/** The version that a command takes a step on, whatever the checks say against it; null where there is none. */
export async function informationFor(
  work: UnitOfWork,
  checks: Checks,
  { id, expectedVersion }: Named,
  step: Step,
): Promise<AnnualInformationEntity | null> {
  const row = (await work.current(AnnualInformationEntity, [id])).get(id);
  if (!row) {
    checks.push(unknownReference({ field: 'input.id' }, 'AnnualInformation', id));
    return null;
  }
  if (expectedVersion !== undefined) checkVersion(checks, AnnualInformationEntity, row, { expectedVersion });
  await complainOfStep(work, checks, row, step);
  await checkOpen(work, checks, row, 'id');
  return row;
}

/** ¶7 has a body deliver what its head has signed; the other steps are the hub's own procedure. */
async function complainOfStep(
  work: UnitOfWork,
  checks: Checks,
  row: AnnualInformationEntity,
  step: Step,
): Promise<void> {
  const faults = stepFaults('id', row, step);
  if (faults.length > 0) complain(checks, faults, delivering.has(step) ? await signatureOf(work, row) : undefined);
}

/** The paragraph by which a version has to be signed; undefined where none of its year is known to ask for it. */
export async function signatureOf(work: UnitOfWork, version: { readonly year: number }): Promise<string | undefined> {
  const cycle = await cycleOf(work, version);
  return cycle === null ? undefined : citedParagraph(work, cycle, RequirementKind.SIGNATURE);
}

/** What is closed stays as it is. @param field of the input, by which the year is known */
export async function checkOpen(
  work: UnitOfWork,
  checks: Checks,
  record: { readonly year: number },
  field: string,
): Promise<void> {
  const cycle = await cycleOf(work, record);
  if (cycle) complain(checks, closedFaults(field, cycle));
}

export async function cycleOf(
  work: UnitOfWork,
  { year }: { readonly year: number },
): Promise<MonitoringCycleEntity | null> {
  const id = cycleId(year);
  return (await work.current(MonitoringCycleEntity, [id])).get(id) ?? null;
}

/** Of all that a version says within a unit of work. */
export async function hashNow(work: UnitOfWork, information: AnnualInformationEntity): Promise<string> {
  return contentHash(statedContent(information, await rowsOfVersion(work, information.id)));
}

/** The civil day of Kazakhstan on which a unit of work happens. */
export function dayOfWork({ moment }: Pick<UnitOfWork, 'moment'>): string {
  return dayOf(new Date(moment));
}
