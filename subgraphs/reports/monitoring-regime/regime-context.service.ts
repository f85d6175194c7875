import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Fault } from '../faults/fault.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import { MonitoringRegimeEntity } from './monitoring-regime.entity.ts';
import { actFaults, citationFaults, cycleFaults, type Regime } from './monitoring-regime.rule.ts';
import { everyYear } from './years.rule.ts';

/** What a regime has to go with. */
export interface RegimeContext {
  /** Those that can share a year or an act with one of them, by id. */
  readonly regimes: Map<string, Regime>;
  readonly requirements: readonly RequirementEntity[];
  readonly cycles: readonly MonitoringCycleEntity[];
}

export async function contextOf(work: UnitOfWork, regimes: readonly Regime[]): Promise<RegimeContext> {
  const acts = regimes.map(({ actId }) => actId);
  const rows = [
    ...(await work.currentBy(MonitoringRegimeEntity, 'actId', acts)),
    ...(await work.currentBy(MonitoringRegimeEntity, 'firstYearSort', everyYear.map(String))),
  ];
  const ids = regimes.map(({ id }) => id);
  return {
    regimes: new Map(rows.map((row) => [row.id, row])),
    requirements: await work.currentBy(RequirementEntity, 'actId', acts),
    cycles: await work.currentBy(MonitoringCycleEntity, 'regimeId', ids),
  };
}

/** All that is wrong with a regime beside the others, but for sharing a year with one. */
export function faultsIn({ regimes, requirements, cycles }: RegimeContext, regime: Regime): Fault[] {
  const own = cycles.filter(({ regimeId }) => regimeId === regime.id);
  // Where another regime has the act, its requirements cite it: that is said once.
  const [taken] = actFaults(regime, regimes.values());
  return [...(taken ? [taken] : citationFaults(regime, requirements)), ...cycleFaults(regime, own)];
}
