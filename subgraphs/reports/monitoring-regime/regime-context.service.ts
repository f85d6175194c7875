import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Fault } from '../faults/fault.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import { RequirementState } from '../requirement/requirement.kind.ts';
import { MonitoringRegimeEntity, unknownYearSort } from './monitoring-regime.entity.ts';
import {
  actFaults,
  citationFaults,
  cycleFaults,
  lostYearFaults,
  requirementFaults,
  rivalOf,
  type Evidence,
  type Regime,
} from './monitoring-regime.rule.ts';
import { everyYear } from './years.rule.ts';

type CycleYear = Pick<MonitoringCycleEntity, 'id' | 'regimeId' | 'year'>;

/** What a regime has to go with. */
export interface RegimeContext {
  /** All regimes, by id. */
  readonly regimes: Map<string, Regime>;
  readonly requirements: readonly RequirementEntity[];
  readonly cycles: readonly CycleYear[];
}

/** All regimes, by id: there are few, as each is a legal act. */
export async function allRegimes(work: UnitOfWork): Promise<Map<string, MonitoringRegimeEntity>> {
  const sorts = [...everyYear, unknownYearSort].map(String);
  const rows = await work.currentBy(MonitoringRegimeEntity, 'firstYearSort', sorts);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function contextOf(work: UnitOfWork): Promise<RegimeContext> {
  const regimes = await allRegimes(work);
  const ids = [...regimes.keys()];
  return {
    regimes: new Map<string, Regime>(regimes),
    requirements: await work.currentBy(RequirementEntity, 'regimeId', ids),
    cycles: await work.currentBy(MonitoringCycleEntity, 'regimeId', ids),
  };
}

/** All that is wrong with a regime beside the others, but for sharing a year with one. */
export function faultsIn({ regimes, requirements, cycles }: RegimeContext, regime: Regime): Fault[] {
  const isOwn = ({ regimeId }: { readonly regimeId: string }) => regimeId === regime.id;
  const own = {
    cycles: cycles.filter(isOwn).map(ofCycle),
    requirements: requirements.filter(isOwn).map(ofRequirement),
  };
  // Where another regime has the act, its requirements cite it: that is said once.
  const [taken] = actFaults(regime, regimes.values());
  return [
    ...(taken ? [taken] : citationFaults(regime, requirements)),
    ...lostYearFaults(regimes.get(regime.id) ?? regime, regime, [...own.cycles, ...own.requirements]),
    ...cycleFaults(regime, own.cycles),
    ...requirementFaults(regime, own.requirements),
  ];
}

/** The regime that has a year of this one; a year that nobody has registered with a source shows nothing. */
export function rivalIn({ regimes, requirements, cycles }: RegimeContext, regime: Regime): Regime | null {
  const registered = requirements.filter(({ state }) => state !== RequirementState.UNVERIFIED);
  return rivalOf(regime, regimes.values(), [...cycles.map(ofCycle), ...registered.map(ofRequirement)]);
}

function ofCycle({ id, regimeId, year }: CycleYear): Evidence {
  return { id, regimeId, years: [year] };
}

function ofRequirement({ id, regimeId, firstYear, lastYear }: RequirementEntity): Evidence {
  return { id, regimeId, years: [firstYear, lastYear].filter((year) => year !== null) };
}
