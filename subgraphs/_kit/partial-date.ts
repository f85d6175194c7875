import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from './access/audience.ts';
import { isDate, lastDayOf, DateScalar } from './scalars.ts';

export enum DatePrecision {
  DAY = 'DAY',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  INTERVAL = 'INTERVAL',
}
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly a source gives a date.',
  valuesConfig: {
    DAY: { description: 'The day is known: `1966-12-16`.' },
    MONTH: { description: 'Only month and year are known: `1995-07`.' },
    YEAR: { description: 'Only the year is known: `1995`.' },
    INTERVAL: { description: 'Some day between two known days: `2009-11-30/2009-12-11`, such as a session.' },
  },
});

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'A date as exact as its source gives it; never filled up to a day that nobody stated.' })
export class PartialDate {
  @Field(() => String, {
    nullable: true,
    description: 'ISO 8601, cut to its precision: `1995`, `1995-07`, `1995-07-14` or `2009-11-30/2009-12-11`.',
  })
  readonly value: string;

  @Field(() => DatePrecision, { nullable: true, description: 'Whether day, month, year or only an interval is known.' })
  readonly precision: DatePrecision;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day the date can mean; the day itself where it is exact.',
  })
  readonly earliest: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day the date can mean; the day itself where it is exact.',
  })
  readonly latest: string;

  private constructor(value: string, precision: DatePrecision, earliest: string, latest: string) {
    this.value = value;
    this.precision = precision;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** Null where the text is none of the four forms or names a day that does not exist. */
  static parse(text: string): PartialDate | null {
    const value: string = text;
    if (isDate(text)) return new PartialDate(value, DatePrecision.DAY, value, value);
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) {
      return new PartialDate(value, DatePrecision.MONTH, `${value}-01`, lastDayOfMonth(value));
    }
    if (/^\d{4}$/.test(value)) return new PartialDate(value, DatePrecision.YEAR, `${value}-01-01`, `${value}-12-31`);
    const [from, to, ...rest] = value.split('/');
    if (rest.length === 0 && isDate(from) && isDate(to) && from < to) {
      return new PartialDate(value, DatePrecision.INTERVAL, from, to);
    }
    return null;
  }
}

function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${lastDayOf(year ?? 0, number ?? 1)}`;
}

/** The days a stored partial date can mean; both null where there is none. For filters and order. */
export function daysOf(value: string | null): { readonly earliest: string | null; readonly latest: string | null } {
  const date = value === null ? null : PartialDate.parse(value);
  return { earliest: date?.earliest ?? null, latest: date?.latest ?? null };
}
