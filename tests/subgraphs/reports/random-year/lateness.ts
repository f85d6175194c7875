import { runQuery } from '../../../support/run-query.ts';
import type { Version } from './seen.ts';
import { dutyOf, today, type Body, type Year } from './year.ts';

interface Lateness {
  readonly deliveredOn: string | null;
  readonly value: string;
}

/** What the graph says of a body's duty now, and what the Rules say: all of 10 November is in time, and the first form counts. */
export async function latenessAt(
  { running, year, clock }: Year,
  body: Body,
  versions: readonly Version[],
): Promise<Record<'found' | 'expected', Lateness>> {
  const query = `{ reportingDuty(id: "${dutyOf(year, body)}") { deliveredOn lateness { value } } }`;
  const { deliveredOn, lateness } = (await runQuery(running, query)).reportingDuty;
  const days = versions.flatMap(({ submittedAt, paperReceivedOn }) => [
    ...(submittedAt === null ? [] : [today({ now: new Date(submittedAt) })]),
    ...(paperReceivedOn === null ? [] : [paperReceivedOn]),
  ]);
  const [first = null] = days.toSorted();
  const isInTime = (first ?? today(clock)) <= `${year}-11-10`;
  const value = first === null ? (isInTime ? 'DUE_SOON' : 'OVERDUE') : isInTime ? 'ON_TIME' : 'LATE';
  return { found: { deliveredOn, value: lateness.value }, expected: { deliveredOn: first, value } };
}
