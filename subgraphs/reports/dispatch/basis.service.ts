import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { askingFor, citedAmong } from '../requirement/cited-paragraph.rule.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import type { RequirementKind } from '../requirement/requirement.kind.ts';
import type { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import type { DispatchEntity } from './dispatch.entity.ts';

/** What the regime of its year says of a dispatch; no paragraph where none is known to ask for it. */
export interface Basis extends Pick<DispatchEntity, 'paragraphId' | 'paragraphCheck'> {
  readonly year: number;
  /** As problems cite it: `¶8`. */
  readonly cited: string | undefined;
}

export async function basisOf(
  work: UnitOfWork,
  { id, cycleId }: Pick<SummaryInformationEntity, 'id' | 'cycleId'>,
  kind: RequirementKind,
): Promise<Basis> {
  const cycle = (await work.current(MonitoringCycleEntity, [cycleId])).get(cycleId);
  if (!cycle) throw new Error(`${id} is of no cycle.`);
  const requirements = await work.currentBy(RequirementEntity, 'regimeId', [cycle.regimeId]);
  const asked = { year: cycle.year, kind };
  const { paragraphId = null, paragraphCheck = null } = askingFor(requirements, asked) ?? {};
  return { year: cycle.year, paragraphId, paragraphCheck, cited: citedAmong(requirements, asked) };
}
