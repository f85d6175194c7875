import type { Checks } from '../../_kit/command/checks.ts';
import { incomplete } from '../../_kit/command/problems.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { complain } from '../faults/fault.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { askingFor, citedAmong } from '../requirement/cited-paragraph.rule.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { isAssessed, publishedFaults, type Assessed } from './foreign-policy-assessment.rule.ts';
import type { PublishedResults } from './published-results.service.ts';
import type { SummaryInformationEntity } from './summary-information.entity.ts';

type Published = readonly PublishedResults[] | FactsMissingError;

/**
 * A summary has the assessment that its year asks for, and nothing of it was published.
 * @returns what is to be thrown where nothing else is wrong: what is published can't be known
 */
export async function checkAssessment(
  work: UnitOfWork,
  checks: Checks,
  field: string,
  { row, published }: { readonly row: SummaryInformationEntity; readonly published: Published },
): Promise<FactsMissingError | null> {
  if (!isAssessed(row)) await checkAsked(work, checks, field, row);
  return checkUnpublished(checks, field, { assessed: row, published });
}

/** As `checkAssessment`, of what is written now. */
export function checkUnpublished(
  checks: Checks,
  field: string,
  { assessed, published }: { readonly assessed: Assessed; readonly published: Published },
): FactsMissingError | null {
  if (!isAssessed(assessed)) return null;
  if (published instanceof FactsMissingError) return published;
  complain(checks, publishedFaults(field, assessed, published));
  return null;
}

/** ¶8: where the regime of its year is known to ask for an assessment, it is not without one. */
async function checkAsked(
  work: UnitOfWork,
  checks: Checks,
  field: string,
  { id, cycleId }: SummaryInformationEntity,
): Promise<void> {
  const cycle = (await work.current(MonitoringCycleEntity, [cycleId])).get(cycleId);
  if (!cycle) return;
  const requirements = await work.currentBy(RequirementEntity, 'regimeId', [cycle.regimeId]);
  const asked = { year: cycle.year, kind: RequirementKind.ASSESSMENT };
  const asking = askingFor(requirements, asked);
  if (!asking) return;
  const place = { field: `input.${field}`, paragraph: citedAmong(requirements, asked) };
  const gap = { record: id, missing: 'foreignPolicyAssessment', wording: asking.wordingId };
  const message = {
    kk: `«${id}» ішінде сыртқы саяси баға жоқ: жиынтық ақпарат оны қамтуы тиіс.`,
    ru: `В «${id}» нет внешнеполитической оценки: сводная информация должна её содержать.`,
    en: `${id} has no foreign policy assessment: the summary information has to include one.`,
  };
  checks.push(incomplete(place, gap, message));
}
