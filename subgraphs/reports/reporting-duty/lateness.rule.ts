import { addDays, daysBetween } from '../../_kit/civil-day.ts';
import { DeadlineCertainty, type Deadline } from '../monitoring-cycle/deadline.type.ts';
import { Lateness, LatenessState } from './lateness.type.ts';

/** From how many days before the deadline something is due soon: ours, not the Rules'. */
export const soonDays = 30;

/** Of the information that a body owes, or of the summary that the authorised body does. */
export interface DutyFacts {
  /** Null where nobody can say. */
  readonly isRequired: boolean | null;
  readonly deadline: Pick<Deadline, 'certainty' | 'date'>;
  /** Civil day of the first submission, or dispatch; null: none so far. */
  readonly deliveredOn: string | null;
  readonly today: string;
}

export interface Judgement {
  readonly value: LatenessState;
  readonly daysLate: number | null;
}

/**
 * ¶5: delivered no later than 10 November, ¶8: sent no later than 10 December, all of that day in Asia/Almaty. As the
 * deadline is the end of a civil day of that zone, comparing civil days of that zone is exact to the millisecond.
 * `latenessSql` and `summaryLatenessSql` say the same in SQL.
 */
export function lateness({ isRequired, deadline, deliveredOn, today }: DutyFacts): Judgement {
  const isUnverified = isRequired === null || deadline.certainty === DeadlineCertainty.UNVERIFIED;
  if (isUnverified) return { value: LatenessState.UNVERIFIED, daysLate: null };
  if (!isRequired) return { value: LatenessState.NOT_REQUIRED, daysLate: null };
  const { date } = deadline;
  const isLate = date !== null && (deliveredOn ?? today) > date;
  const daysLate = isLate ? daysBetween(date, deliveredOn ?? today) : null;
  if (deliveredOn !== null) return { value: isLate ? LatenessState.LATE : LatenessState.ON_TIME, daysLate };
  if (isLate) return { value: LatenessState.OVERDUE, daysLate };
  const isSoon = date !== null && addDays(today, soonDays) >= date;
  return { value: isSoon ? LatenessState.DUE_SOON : LatenessState.NOT_DUE, daysLate: null };
}

/** The same with what it was judged by. */
export function judged(facts: DutyFacts & { readonly deadline: Deadline }): Lateness {
  const { today, deadline } = facts;
  return Object.assign(new Lateness(), lateness(facts), { today, deadline });
}
