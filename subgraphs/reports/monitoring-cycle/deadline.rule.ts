import { endOfDay } from '../../_kit/civil-day.ts';
import type { RequirementKind } from '../requirement/requirement.kind.ts';
import { holdsIn, isKnown, isRegistered, type Years } from '../requirement/requirement.rule.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import { Deadline, DeadlineCertainty } from './deadline.type.ts';

type Terms = Years & Pick<Requirement, 'kind' | 'state' | 'monthDay'>;

/** The last day of a year for something, and what it follows from; `dueDaySql` says the same in SQL. */
export interface DueDay<T extends Terms = Terms> {
  readonly certainty: DeadlineCertainty;
  readonly date: string | null;
  readonly requirement: T | null;
}

/** By all requirements of the regime of its cycle. */
export function dueDay<T extends Terms>(year: number, kind: RequirementKind, ofRegime: readonly T[]): DueDay<T> {
  const requirement = ofRegime.find((each) => each.kind === kind && holdsIn(each, year)) ?? null;
  if (!requirement) {
    const { NONE, UNVERIFIED } = DeadlineCertainty;
    return { certainty: isRegistered(ofRegime) ? NONE : UNVERIFIED, date: null, requirement };
  }
  // Some were registered without their day, when the hub took that: of these nobody can say when they end.
  if (!isKnown(requirement.state) || requirement.monthDay === null)
    return { certainty: DeadlineCertainty.UNVERIFIED, date: null, requirement };
  return { certainty: DeadlineCertainty.GIVEN, date: `${year}-${requirement.monthDay}`, requirement };
}

/** The deadline of a year (¶5: 10 November, ¶8: 10 December), with the moment at which it ends. */
export function deadlineIn(year: number, kind: RequirementKind, ofRegime: readonly Requirement[]): Deadline {
  return deadline(dueDay(year, kind, ofRegime));
}

/** Of a cycle that is not there. */
export const noDeadlineKnown = deadline({ certainty: DeadlineCertainty.UNVERIFIED, date: null, requirement: null });

function deadline(due: DueDay<Requirement>): Deadline {
  const { moment, offset } = due.date === null ? { moment: null, offset: null } : endOfDay(due.date);
  return Object.assign(new Deadline(), due, { moment, offset });
}
