import { endOfDay } from '../../_kit/civil-day.ts';
import type { RequirementKind } from '../requirement/requirement.kind.ts';
import { holdsIn, isKnown, isRegistered } from '../requirement/requirement.rule.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import { Deadline, DeadlineCertainty } from './deadline.type.ts';

/**
 * The deadline of a year (¶5: 10 November, ¶8: 10 December) from all requirements of the regime of its cycle.
 * `dueDaySql` says the same in SQL.
 */
export function deadlineIn(year: number, kind: RequirementKind, ofRegime: readonly Requirement[]): Deadline {
  const requirement = ofRegime.find((each) => each.kind === kind && holdsIn(each, year)) ?? null;
  const isUnknown = requirement ? !isKnown(requirement.state) : !isRegistered(ofRegime);
  if (isUnknown) return deadline(DeadlineCertainty.UNVERIFIED, null, requirement);
  if (requirement?.monthDay == null) return deadline(DeadlineCertainty.NONE, null, requirement);
  return deadline(DeadlineCertainty.GIVEN, `${year}-${requirement.monthDay}`, requirement);
}

/** Of a cycle that is not there. */
export const noDeadlineKnown = deadline(DeadlineCertainty.UNVERIFIED, null, null);

function deadline(certainty: DeadlineCertainty, date: string | null, requirement: Requirement | null): Deadline {
  const { moment, offset } = date === null ? { moment: null, offset: null } : endOfDay(date);
  return Object.assign(new Deadline(), { certainty, date, moment, offset, requirement });
}
