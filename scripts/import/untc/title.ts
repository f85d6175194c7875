import { checkYear, findDates } from './dates.ts';

/** A title of the collection, which ends in place and date of conclusion. */
export interface TreatyTitle {
  readonly title: string;
  readonly place?: string;
  readonly concludedOn?: string;
}

/** `Title. Place, date`; several places or dates are left in the title: which counts is not ours to say. */
export function readTitle(text: string, today: string): TreatyTitle {
  const whole = text.replace(/\s+/g, ' ').trim();
  const [, name = '', ending = ''] = /^(.*[^.\s](?<!\bSt))\s*\.+\s+((?:St\. )?[^.]+)$/s.exec(whole) ?? [];
  const dates = findDates(ending);
  const [only] = dates;
  if (!only || dates.length > 1 || ending.slice(only.end).trim() !== '') return { title: cleaned(whole) };
  const { date } = checkYear(only, today);
  const place = ending.slice(0, only.start).replace(/,\s*$/, '').trim();
  if (date === null || /\d/.test(place)) return { title: cleaned(whole) };
  return { title: cleaned(name), concludedOn: date, ...(place ? { place } : {}) };
}

/** Without the marks of footnotes that are not in the file. */
function cleaned(title: string): string {
  return title.replace(/[\s*]+$/, '').replace(/\s+([.,])/g, '$1');
}
