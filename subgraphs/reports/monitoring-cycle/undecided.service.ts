import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { InformationState } from '../annual-information/information-state.ts';
import type { Fault } from '../faults/fault.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';

/** What bodies have delivered for a cycle, and nobody has accepted or returned: once it is closed nobody could. */
export async function undecidedFaults(work: UnitOfWork, field: string, cycle: string): Promise<Fault[]> {
  const duties = await work.currentBy(ReportingDutyEntity, 'cycleId', [cycle]);
  const ids = duties.map(({ id }) => id);
  const versions = await work.currentBy(AnnualInformationEntity, 'dutyId', ids);
  const waiting = versions.filter(({ state }) => state === InformationState.SUBMITTED);
  return waiting
    .map(({ id }) => id)
    .sort()
    .map((id) => undecided(field, id));
}

function undecided(field: string, id: string): Fault {
  const message = {
    kk: `«${id}» ұсынылған және шешім күтеді: алдымен ол қабылданады (acceptInformation) немесе қайтарылады (returnInformation).`,
    ru: `«${id}» представлена и ждёт решения: сначала её принимают (acceptInformation) или возвращают (returnInformation).`,
    en: `${id} is submitted and waits for a decision: it is accepted (acceptInformation) or returned (returnInformation) first.`,
  };
  return { field, value: id, message };
}
