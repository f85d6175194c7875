import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { DesignationEntity } from '../designation/designation.entity.ts';
import { citedOn, type CitedParagraph } from '../validity/cited-rules.rule.ts';
import { isValidOn, type DatedRecord, type Span } from '../validity/validity.rule.ts';

interface Change {
  readonly span: Span;
  /** Assignments that are not there for whoever gives the command: nothing is said of them. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * What began on a day on which the subdivision exists still does: assignments, since subdivisions watch (¶4), and
 * designations. Of each the first is named; what did not begin on such a day before is not asked about.
 */
export async function checkResting(
  work: UnitOfWork,
  checks: Checks,
  before: DatedRecord,
  { span, hidden }: Change,
): Promise<void> {
  if (span.validFrom === before.validFrom && span.validUntil === before.validUntil) return;
  const loses = ({ id, validFrom: day }: DatedRecord) =>
    day !== null && !hidden.has(id) && isValidOn(before, day) && !isValidOn(span, day);
  const assignments = await work.currentBy(AssignmentEntity, 'subdivisionId', [before.id]);
  const designations = await work.currentBy(DesignationEntity, 'subdivisionId', [before.id]);
  const watched = assignments.find(loses);
  const designated = designations.find(loses);
  if (watched) checks.push(withoutGround(watched, span, citedOn('¶4', watched.validFrom)));
  if (designated) checks.push(withoutGround(designated, span));
}

function withoutGround({ id, validFrom }: DatedRecord, span: Span, paragraph?: CitedParagraph) {
  const isTooLate = span.validFrom !== null && validFrom !== null && validFrom < span.validFrom;
  const name = isTooLate ? 'validFrom' : 'validUntil';
  return invalidValue(
    { field: `input.${name}`, paragraph },
    {
      kk: `«${id}» ${validFrom} күні басталады, ал бөлімше ол күні болмас еді.`,
      ru: `«${id}» начинается ${validFrom}, а подразделения в этот день не было бы.`,
      en: `${id} begins on ${validFrom}, when the subdivision would not exist.`,
    },
  );
}
