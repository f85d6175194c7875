import { isDate } from '../../../subgraphs/_kit/scalars.ts';
import type { LawLanguage } from './languages.ts';

/** A resolution of the Government as a line names it. */
export interface NamedAct {
  readonly id: string;
  readonly number: string;
  readonly adoptedOn: string;
  /** It takes effect ten calendar days after its first official publication, whose day is not given. */
  readonly afterTenDays: boolean;
}

/** The first act that a line names by day and number; null where it names none. */
export function namedAct(text: string, language: LawLanguage): NamedAct | null {
  const day = dayIn(text, language);
  const number = /(?:№|No\.)\s?(\d+)/u.exec(text)?.[1];
  if (day === null || number === undefined) return null;
  const id = `kz-gov-${number}-${day.slice(0, 4)}`;
  return { id, number, adoptedOn: day, afterTenDays: language.tenDays.test(text) };
}

function dayIn(text: string, { date, months }: LawLanguage): string | null {
  const inFigures = /(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})/u.exec(text)?.groups;
  const inWords = date.exec(text)?.groups;
  const { year = '', month = '', day = '' } = inFigures ?? inWords ?? {};
  const number = inFigures ? Number(month) : months.findIndex((name) => month.startsWith(name)) + 1;
  const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(found) ? found : null;
}
