import type { Tables } from '../support/tables.ts';

/** One version of the information of a duty, and what had come in of it. */
interface Version {
  readonly id: string;
  readonly versionNumber: number;
  readonly state: string;
  readonly isNil: 0 | 1;
  readonly submittedAt: string | null;
  /** The civil day of `submittedAt` in Almaty, which was six hours ahead of UTC until 1 March 2024. */
  readonly submittedOn: string | null;
  readonly paperReceivedOn: string | null;
  readonly signedOn: string | null;
  readonly decidedOn: string | null;
}

export interface Clock {
  readonly today: string;
  /** Whether that day is simulated: what is dated later has then not happened. */
  readonly isSimulated: boolean;
}

/** The versions of the information of a duty by a day, from moments and days alone. */
export function versionsOf(duty: string, { today, isSimulated }: Clock, tables: Tables): Version[] {
  const until = isSimulated ? today : '9999-12-31';
  const versions = tables.read<Version>(
    'reports',
    `SELECT id, version_number AS versionNumber, state, is_nil AS isNil, submitted_at AS submittedAt,
       date(submitted_at, '+6 hours') AS submittedOn, paper_received_on AS paperReceivedOn,
       date(signed_at, '+6 hours') AS signedOn, date(decided_at, '+6 hours') AS decidedOn
     FROM annual_information
     WHERE recorded_to = :forever AND duty_id = :duty
       AND COALESCE(begun_on, date(signed_at, '+6 hours'), date(submitted_at, '+6 hours'), paper_received_on) <= :until
     ORDER BY version_number`,
    { duty, until },
  );
  return versions.map((version) => ({
    ...version,
    state: stateBy(until, version),
    submittedAt: isBy(until, version.submittedOn) ? version.submittedAt : null,
    submittedOn: isBy(until, version.submittedOn) ? version.submittedOn : null,
    paperReceivedOn: isBy(until, version.paperReceivedOn) ? version.paperReceivedOn : null,
  }));
}

const isBy = (until: string, day: string | null) => day !== null && day <= until;

/** What a version had become; how far it was before it was signed is not dated. */
function stateBy(until: string, { state, decidedOn, submittedOn, paperReceivedOn, signedOn }: Version): string {
  if (until === '9999-12-31' || isBy(until, decidedOn)) return state;
  if (isBy(until, submittedOn) || isBy(until, paperReceivedOn)) return 'SUBMITTED';
  if (isBy(until, signedOn)) return 'SIGNED';
  return state === 'READY' ? 'READY' : 'DRAFT';
}

/** The first submission counts, on paper or electronic, also one that was returned. */
export function firstDelivery(versions: readonly Version[]) {
  const days = versions.flatMap(({ submittedOn, paperReceivedOn }) =>
    [submittedOn ?? [], paperReceivedOn ?? []].flat(),
  );
  const [on = null] = days.sort();
  const moments = versions.flatMap(({ submittedAt, submittedOn }) => (submittedOn === on ? (submittedAt ?? []) : []));
  const [at = null] = moments.sort();
  return { deliveredOn: on, deliveredAt: on === null ? null : at };
}

export interface Owed {
  readonly year: number;
  readonly isRequired: boolean | null;
  readonly deliveredOn: string | null;
}

/**
 * ¶5 of the Rules of 2010: no later than 10 November, all of that day. They held up to the cycle of 2021; what their
 * successor asks nobody has registered.
 */
export function latenessOf({ year, isRequired, deliveredOn }: Owed, today: string) {
  if (year > 2021) return { value: 'UNVERIFIED', daysLate: null };
  if (!isRequired) return { value: 'NOT_REQUIRED', daysLate: null };
  const daysAfter = (Date.parse(deliveredOn ?? today) - Date.parse(`${year}-11-10`)) / 86_400_000;
  if (daysAfter > 0) return { value: deliveredOn === null ? 'OVERDUE' : 'LATE', daysLate: daysAfter };
  if (deliveredOn !== null) return { value: 'ON_TIME', daysLate: null };
  return { value: daysAfter >= -30 ? 'DUE_SOON' : 'NOT_DUE', daysLate: null };
}
