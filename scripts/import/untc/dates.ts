/** A date as a cell gives it. */
export interface DateReading {
  /** `1995`, `1995-07` or `1995-07-14`; null where it is none. */
  readonly date: string | null;
  /** What is wrong with it, also where a part of it could be kept. */
  readonly rule?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4}|\\d{2})(?!\\d)';
const NOT_IN_NUMBER = '(?<![\\d/])';

interface DateForm {
  readonly pattern: string;
  readonly read: (groups: readonly string[]) => DateReading;
}

const FORMS: readonly DateForm[] = [
  {
    pattern: `${NOT_IN_NUMBER}${DAY}[\\s.,-]*(?:of\\s+)?${MONTH}(?![a-z])\\.?[\\s,.'’-]*${YEAR}`,
    read: ([day = '', month = '', year = '']) => wholeDate(year, monthNumber(month), Number(day)),
  },
  {
    pattern: `\\b${MONTH}(?![a-z])\\.?\\s+${DAY},?\\s+(\\d{4})(?!\\d)`,
    read: ([month = '', day = '', year = '']) => wholeDate(year, monthNumber(month), Number(day)),
  },
  {
    pattern: `\\b${MONTH}(?![a-z])\\.?[\\s,-]+(\\d{4})(?!\\d)`,
    read: ([month = '', year = '']) => monthOf(year, monthNumber(month)),
  },
  {
    pattern: `${NOT_IN_NUMBER}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?`,
    read: ([year = '', , month = '', day = '']) => wholeDate(year, Number(month), Number(day)),
  },
  {
    pattern: `${NOT_IN_NUMBER}(\\d{4})-(\\d{2})(?![\\d/-])`,
    read: ([year = '', month = '']) => monthOf(year, Number(month)),
  },
  {
    pattern: `${NOT_IN_NUMBER}(\\d{1,2})([./-])(\\d{1,2})\\2${YEAR}`,
    read: ([first = '', separator = '', second = '', year = '']) => numericDate(first, second, year, separator),
  },
  { pattern: `${NOT_IN_NUMBER}(\\d{4})(?![\\d/-])`, read: ([year = '']) => ({ date: year }) },
];

export interface DateMatch extends DateReading {
  /** More than a bare number that could also be something else than a year. */
  readonly precise: boolean;
  readonly start: number;
  readonly end: number;
}

/** Every date in a text, in order. */
export function findDates(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(new RegExp(form.pattern, 'gi'))) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ ...form.read(match.slice(1)), precise: !/^\d+$/.test(match[0]), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function wholeDate(year: string, month: number, day: number): DateReading {
  if (year.length < 4) return { date: null, rule: 'the year has two digits: the century is not known' };
  const text = `${year}-${pad(month)}-${pad(day)}`;
  const moment = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
  return exists ? { date: text } : { date: null, rule: 'no such day in the calendar' };
}

function monthOf(year: string, month: number): DateReading {
  return month >= 1 && month <= 12 ? { date: `${year}-${pad(month)}` } : { date: null, rule: 'no such month' };
}

/** 5.4.1995 is written day first; 5/4/1995 is 5 April or 4 May, by who wrote it. */
function numericDate(first: string, second: string, year: string, separator: string): DateReading {
  const [a, b] = [Number(first), Number(second)];
  if (separator === '/' && a <= 12 && b <= 12 && a !== b) {
    const rule = 'day and month can be either way round: only the year is kept';
    return year.length === 4 ? { date: year, rule } : wholeDate(year, a, b);
  }
  return separator !== '.' && b > 12 ? wholeDate(year, a, b) : wholeDate(year, b, a);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The first year that the oldest treaty actions in multilateral collections reach. */
const EARLIEST_YEAR = 1800;

/** A date outside the years in which anybody can have acted is a slip of the pen, not a fact. */
export function checkYear(reading: DateReading, latest: string): DateReading {
  if (reading.date === null) return reading;
  if (Number(reading.date.slice(0, 4)) < EARLIEST_YEAR) return { date: null, rule: 'a year before 1800' };
  if (reading.date > latest) return { date: null, rule: `later than today (${latest})` };
  return reading;
}
