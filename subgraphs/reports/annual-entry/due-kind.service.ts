import type { Checks } from '../../_kit/command/checks.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { cycleOf } from '../annual-information/information-step.service.ts';
import { DutyItemEntity } from '../duty-item/duty-item.entity.ts';
import { dutyItemId } from '../duty-item/duty-item.id.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import { complain } from '../faults/fault.ts';
import { askingFor, citedAmong } from '../requirement/cited-paragraph.rule.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { dueKindFaults, type OfKind } from './annual-entry.rule.ts';

/** An entry is of the kind that the duty asks for; a year of which nobody knows what it asks for holds nobody to it. */
export async function checkDueKind(
  work: UnitOfWork,
  checks: Checks,
  { dutyId, year }: Pick<AnnualInformationEntity, 'dutyId' | 'year'>,
  entry: OfKind,
): Promise<void> {
  const itemId = dutyItemId(dutyId, entry.treaty);
  const due = (await work.current(DutyItemEntity, [itemId])).get(itemId)?.kind ?? null;
  const faults = dueKindFaults(entry, due);
  const cycle = faults.length === 0 ? null : await cycleOf(work, { year });
  if (cycle === null) return;
  const isInForce = due === DutyItemKind.IN_FORCE;
  const asked = { year, kind: isInForce ? RequirementKind.CONTENT_IN_FORCE : RequirementKind.CONTENT_NOT_IN_FORCE };
  const requirements = await work.currentBy(RequirementEntity, 'regimeId', [cycle.regimeId]);
  if (askingFor(requirements, asked)) complain(checks, faults, citedAmong(requirements, asked));
}
