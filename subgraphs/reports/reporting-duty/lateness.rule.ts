import { addDays, daysBetween } from '../../_kit/civil-day.ts';
import { DeadlineCertainty, type Deadline } from '../monitoring-cycle/deadline.type.ts';
import { LatenessState } from './lateness.type.ts';

/** From how many days before the deadline something is due soon: ours, not the Rules'. */
export const soonDays = 30;

export interface DutyFacts {
  readonly isRequired: boolean;
  readonly deadline: Pick<Deadline, 'certainty' | 'date'>;
  /** Civil day of the first submission; null: none so far. */
  readonly deliveredOn: string | null;
  readonly today: string;
}

export interface Judgement {
  readonly value: LatenessState;
  readonly daysLate: number | null;
}

/**
 * ¶5: delivered no later than 10 November, all of that day in Asia/Almaty. As the deadline is the end of a civil day
 * of that zone, comparing civil days of that zone is exact to the millisecond. `latenessSql` says the same in SQL.
 */
export function lateness({ isRequired, deadline, deliveredOn, today }: DutyFacts): Judgement {
  if (!isRequired) return { value: LatenessState.NOT_REQUIRED, daysLate: null };
  if (deadline.certainty === DeadlineCertainty.UNVERIFIED) return { value: LatenessState.UNVERIFIED, daysLate: null };
  const { date } = deadline;
  const isLate = date !== null && (deliveredOn ?? today) > date;
  const daysLate = isLate ? daysBetween(date, deliveredOn ?? today) : null;
  if (deliveredOn !== null) return { value: isLate ? LatenessState.LATE : LatenessState.ON_TIME, daysLate };
  if (isLate) return { value: LatenessState.OVERDUE, daysLate };
  const isSoon = date !== null && addDays(today, soonDays) >= date;
  return { value: isSoon ? LatenessState.DUE_SOON : LatenessState.NOT_DUE, daysLate: null };
}
