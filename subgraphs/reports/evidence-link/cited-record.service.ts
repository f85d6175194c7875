import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { cycleOf } from '../annual-information/information-step.service.ts';
import { complain } from '../faults/fault.ts';
import { ObservationEntity } from '../observation/observation.entity.ts';
import { PeriodicReportEntity } from '../periodic-report/periodic-report.entity.ts';
import { RecommendationEntity } from '../recommendation/recommendation.entity.ts';
import { citedParagraph } from '../requirement/cited-paragraph.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { knownOthers } from '../stubs/known-others.ts';
import { CitedType } from './cited-type.ts';
import { evidenceOfInput, sourceFaults } from './evidence.rule.ts';
import type { InputKind } from './input-kind.ts';

/** Where what is cited is kept in this subgraph; the others are asked for at their owners. */
export const ownEvidence: ReadonlyMap<CitedType, new () => Recorded> = new Map<CitedType, new () => Recorded>([
  [CitedType.OBSERVATION, ObservationEntity],
  [CitedType.PERIODIC_REPORT, PeriodicReportEntity],
  [CitedType.RECOMMENDATION, RecommendationEntity],
]);

/** What a command cites, and whether it is there for the caller; null: its owner can't be asked. */
export interface Cited {
  readonly type: CitedType;
  readonly id: string;
  readonly isKnown: boolean | null;
}

/** Of this subgraph's own only whether it is withheld: whether it is there, the unit of work sees. */
export async function citedFor(
  { input, cited: id }: { readonly input: InputKind; readonly cited: string },
  caller: Caller,
  tools: Pick<Tools, 'exists' | 'withheld'>,
): Promise<Cited> {
  const type = evidenceOfInput[input];
  if (ownEvidence.has(type)) return { type, id, isKnown: !(await tools.withheld(type, caller)).includes(id) };
  const [known] = await knownOthers([{ field: 'cited', type, id }], caller, tools);
  return { type, id, isKnown: known?.isKnown ?? null };
}

/** Whether it is there; where it is not, or does not fit its input, the checks say so. */
export async function checkCited(
  work: UnitOfWork,
  checks: Checks,
  { type, id, isKnown }: Cited,
  { input, year }: { readonly input: InputKind; readonly year: number | undefined },
): Promise<boolean> {
  const entity = ownEvidence.get(type);
  const isThere = isKnown !== false && (!entity || (await work.existing(entity, [id])).has(id));
  if (!isThere) {
    checks.push(unknownReference({ field: 'input.cited' }, type, id));
    return false;
  }
  const recommendations = type === CitedType.RECOMMENDATION ? await work.current(RecommendationEntity, [id]) : null;
  const faults = sourceFaults(input, recommendations?.get(id)?.sourceKind);
  if (faults.length > 0) complain(checks, faults, await inputsOf(work, year));
  return true;
}

/** The paragraph that names the seven inputs; undefined where none of that year is known to. */
async function inputsOf(work: UnitOfWork, year: number | undefined): Promise<string | undefined> {
  const cycle = year === undefined ? null : await cycleOf(work, { year });
  return cycle === null ? undefined : citedParagraph(work, cycle, RequirementKind.INPUTS);
}
