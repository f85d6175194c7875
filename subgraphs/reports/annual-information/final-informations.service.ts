import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { cycleId } from '../monitoring-cycle/monitoring-cycle.id.ts';
import type { AnnualInformationEntity } from './annual-information.entity.ts';
import { writableFaults } from './draft.rule.ts';

/** Which of these nobody writes any more: they are signed or delivered, or their cycle is closed. */
export async function finalAmong(
  work: UnitOfWork,
  informations: readonly AnnualInformationEntity[],
): Promise<ReadonlySet<string>> {
  const cycles = await work.current(
    MonitoringCycleEntity,
    informations.map(({ year }) => cycleId(year)),
  );
  const isFinal = (each: AnnualInformationEntity) =>
    writableFaults('id', each).length > 0 || (cycles.get(cycleId(each.year))?.closedOn ?? null) !== null;
  return new Set(informations.filter(isFinal).map(({ id }) => id));
}
