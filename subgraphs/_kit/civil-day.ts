import { dayOf, timeZone } from './clocks.ts';

const oneDayMs = 86_400_000;
const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });

/** The moment at which a day ends, in UTC with milliseconds, and the zone's offset at that moment. */
export interface EndOfDay {
  readonly moment: string;
  readonly offset: string;
}

/** The last millisecond of a civil day of Kazakhstan: the zone's offset is that of the day, and changed on 1 March 2024. */
export function endOfDay(day: string): EndOfDay {
  // Where the clocks are put back at midnight the day has its last hour twice: the later one ends it.
  const [end] = [-1, 2]
    .map((days) => offsetAt(new Date(`${addDays(day, days)}T00:00:00Z`)))
    .map((offset) => ({ moment: new Date(`${day}T23:59:59.999${offset}`), offset }))
    .filter(({ moment }) => dayOf(moment) === day)
    .sort((a, b) => b.moment.getTime() - a.moment.getTime());
  if (!end) throw new Error(`${day} has no end in ${timeZone}.`);
  return { moment: end.moment.toISOString(), offset: end.offset };
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * oneDayMs).toISOString().slice(0, 10);
}

/** How many days `later` lies after `day`; negative where it lies before. */
export function daysBetween(day: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / oneDayMs);
}

function offsetAt(moment: Date): string {
  const name = offsetFormat.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}
