import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { DesignationEntity } from '../designation/designation.entity.ts';
import { citedOn } from '../validity/cited-rules.rule.ts';
import { isValidOn, type DatedRecord } from '../validity/validity.rule.ts';
import { headOn } from './head-tenure.rule.ts';

/** A tenure as it will be. */
interface Tenure extends DatedRecord {
  readonly isActing: boolean;
}

interface Change {
  readonly before: Tenure;
  readonly after: Tenure;
  /** The other tenures of the body, as they will be. */
  readonly others: readonly Tenure[];
}

/**
 * ¶3: the head determines subdivisions. An act of a day that is no longer of the tenure was that of who was in office
 * then; where nobody was, that is a problem. Answers what to write of the designations.
 */
export async function actsOf(
  work: UnitOfWork,
  checks: Checks,
  { before, after, others }: Change,
): Promise<Content<DesignationEntity>[]> {
  const designations = await work.currentBy(DesignationEntity, 'headId', [before.id]);
  const leaving = designations.filter(
    ({ actDate }) => actDate !== null && isValidOn(before, actDate) && !isValidOn(after, actDate),
  );
  const moved = leaving.map(({ id, actDate }) => ({ id, actDate, head: headOn(others, actDate ?? '') }));
  const orphan = moved.find(({ head }) => head === null);
  if (orphan) checks.push(nobodyInOffice(orphan.id, orphan.actDate ?? '', after));
  return moved.flatMap(({ id, head }) => (head === null ? [] : [{ id, headId: head.id }]));
}

function nobodyInOffice(designation: string, day: string, { validFrom }: Tenure) {
  const isTooLate = validFrom !== null && day < validFrom;
  const field = isTooLate ? 'input.validFrom' : 'input.validUntil';
  return invalidValue(
    { field, paragraph: citedOn('¶3', day) },
    {
      kk: `«${designation}» актісінің күні — ${day}: бөлімшелерді басшы анықтайды, ал ол күні орган басшысыз қалар еді.`,
      ru: `Акт «${designation}» датирован ${day}: подразделения определяет руководитель, а в тот день у органа его не было бы.`,
      en: `The act of ${designation} is of ${day}: it is the head who determines subdivisions, and the body would have none on that day.`,
    },
  );
}
