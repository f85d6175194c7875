import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { InvalidInputError } from './errors.ts';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** True for a day that exists in the proleptic Gregorian calendar, as `YYYY-MM-DD`. */
export function isDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? datePattern.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/**
 * Years that a recorded fact can be of, and a question about. An open end is null: 9999-12-31, which some systems write
 * instead, is no day on which anything happens.
 * @param time a day, partial date or moment in UTC
 */
export function isOfOurTimes(time: string): boolean {
  return time >= '1500' && time < '2200';
}

/** The last day of a month, 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function parseDate(value: unknown): string {
  if (!isDate(value)) throw new InvalidInputError('Date', value, 'is not a day that exists, written YYYY-MM-DD.');
  if (!isOfOurTimes(value)) throw new InvalidInputError('Date', value, 'is not of the years 1500 to 2199.');
  return value;
}

function parseDateTime(value: unknown): string {
  const valid =
    typeof value === 'string' &&
    dateTimePattern.test(value) &&
    isDate(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value));
  if (!valid) {
    throw new InvalidInputError(
      'DateTime',
      value,
      'is not a moment with an offset, such as 2026-11-10T23:59:59+05:00.',
    );
  }
  const moment = new Date(value).toISOString();
  if (!isOfOurTimes(moment)) {
    throw new InvalidInputError('DateTime', value, 'is not of the years 1500 to 2199 in UTC.');
  }
  return moment;
}

function parseUrl(value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    throw new InvalidInputError('URL', value, 'is not an absolute URL.');
  }
  return value;
}

function textScalar(
  name: string,
  description: string,
  parse: (value: unknown) => string,
): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
  });
}

export const DateScalar = textScalar(
  'Date',
  'A day of the Gregorian calendar without a time zone, ISO 8601: `2010-10-30`. Of the years 1500 to 2199; an open end is null.',
  parseDate,
);

export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment, ISO 8601 with an offset: `2026-11-10T23:59:59.999+05:00`. Of the years 1500 to 2199. Answers are in UTC with milliseconds.',
  parseDateTime,
);

export const UrlScalar = textScalar('URL', 'An absolute URL (RFC 3986): `https://treaties.un.org`.', parseUrl);
