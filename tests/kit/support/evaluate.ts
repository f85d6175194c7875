import { fold } from '../../../subgraphs/_kit/fold.ts';
import { PartialDate } from '../../../subgraphs/_kit/partial-date.ts';

/** What filters mean, said a second time and without SQL. */

export interface NoteFacts {
  readonly id: string;
  readonly text: string | null;
  readonly second: string | null;
  readonly code: string | null;
  readonly number: number | null;
  readonly day: string | null;
  readonly date: string | null;
}

type Operators = Readonly<Record<string, unknown>>;
export type NoteFilter = Readonly<Record<string, unknown>>;

export function holds(filter: NoteFilter, note: NoteFacts): boolean {
  return Object.entries(filter).every(([field, value]) => {
    if (value === null || value === undefined) return true;
    if (field === 'and') return (value as NoteFilter[]).every((each) => holds(each, note));
    if (field === 'or') return (value as NoteFilter[]).some((each) => holds(each, note));
    if (field === 'not') return !holds(value as NoteFilter, note);
    return fields[field]?.(value as Operators, note) ?? false;
  });
}

const fields: Readonly<Record<string, (operators: Operators, note: NoteFacts) => boolean>> = {
  text: (operators, { text }) => any(operators, (name, value) => ofText(name, value, text === null ? [] : [text])),
  either: ({ lt = null, lte = null, gt = null, gte = null, ...others }, note) => {
    const ranges = { lt, lte, gt, gte };
    const isAsked = Object.values(ranges).some((value) => value !== null);
    const isWithin = (text: string) => any(ranges, (name, value) => ofText(name, value, [text]));
    return ofTexts(others, note) && (!isAsked || textsOf(note).some(isWithin));
  },
  listed: (operators, note) => ofTexts(operators, note),
  code: (operators, { code }) => any(operators, (name, value) => ofValue(name, value, code)),
  number: (operators, { number }) => any(operators, (name, value) => ofValue(name, value, number)),
  day: (operators, { day }) => any(operators, (name, value) => ofValue(name, value, day)),
  date: ({ certainty, ...operators }, { date }) =>
    any(operators, (name, value) => ofDate(name, value, date, certainty)),
};

/** All operators that are given must hold. */
function any(operators: Operators, meets: (name: string, value: unknown) => boolean): boolean {
  return Object.entries(operators).every(
    ([name, value]) => value === null || value === undefined || meets(name, value),
  );
}

function textsOf({ text, second }: NoteFacts): string[] {
  return [text, second].filter((each): each is string => Boolean(each));
}

/** Each operator may be met by another of the texts. */
function ofTexts(operators: Operators, note: NoteFacts): boolean {
  return any(operators, (name, value) => ofText(name, value, textsOf(note)));
}

function ofText(operator: string, value: unknown, texts: readonly string[]): boolean {
  const some = (meets: (text: string) => boolean) => texts.some((text) => meets(fold(text)));
  if (operator === 'isNull') return (texts.length === 0) === value;
  if (operator === 'in') return some((text) => (value as string[]).map(fold).includes(text));
  const wanted = fold(String(value));
  if (operator === 'eq') return some((text) => text === wanted);
  if (operator === 'not') return !some((text) => text === wanted);
  if (operator === 'contains') return some((text) => text.includes(wanted));
  if (operator === 'startsWith') return some((text) => text.startsWith(wanted));
  return some((text) => compares(operator, byCodePoint(text, wanted), 0));
}

/** JavaScript compares parts of characters. */
function byCodePoint(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function ofValue(operator: string, value: unknown, present: string | number | null): boolean {
  if (operator === 'isNull') return (present === null) === value;
  if (operator === 'not') return present !== value;
  if (operator === 'in') return (value as unknown[]).includes(present);
  return present !== null && compares(operator, present, value as string | number);
}

function compares(operator: string, left: string | number, right: string | number): boolean {
  switch (operator) {
    case 'lt':
      return left < right;
    case 'lte':
      return left <= right;
    case 'gt':
      return left > right;
    case 'gte':
      return left >= right;
    default:
      return left === right;
  }
}

/** CERTAIN: on every day that the date can mean; POSSIBLE: on some. */
function ofDate(operator: string, value: unknown, text: string | null, certainty: unknown): boolean {
  if (operator === 'isNull') return (text === null) === value;
  if (operator === 'in') return (value as string[]).some((day) => ofDate('eq', day, text, certainty));
  if (text === null) return operator === 'not';
  const days = daysOf(text);
  const meets = (day: string) => (operator === 'not' ? day !== value : compares(operator, day, String(value)));
  return certainty === 'POSSIBLE' ? days.some(meets) : days.every(meets);
}

const known = new Map<string, string[]>();

function daysOf(text: string): string[] {
  const date = PartialDate.parse(text);
  if (!date) throw new Error(`${text} is no date.`);
  const days = known.get(text) ?? [];
  if (days.length > 0) return days;
  const step = 86_400_000;
  for (let at = Date.parse(date.earliest); at <= Date.parse(date.latest); at += step) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  known.set(text, days);
  return days;
}
