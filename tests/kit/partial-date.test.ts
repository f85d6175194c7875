import fc from 'fast-check';
import { daysOf, PartialDate } from '../../subgraphs/_kit/partial-date.ts';

describe('a partial date', () => {
  it.each([
    ['1966-12-16', 'DAY', '1966-12-16', '1966-12-16'],
    ['1995-07', 'MONTH', '1995-07-01', '1995-07-31'],
    ['2000-02', 'MONTH', '2000-02-01', '2000-02-29'],
    ['1900-02', 'MONTH', '1900-02-01', '1900-02-28'],
    ['0050-12', 'MONTH', '0050-12-01', '0050-12-31'],
    ['1995', 'YEAR', '1995-01-01', '1995-12-31'],
    ['2009-11-30/2009-12-11', 'INTERVAL', '2009-11-30', '2009-12-11'],
  ])('%s is exact to the %s and means a day from %s to %s', (value, precision, earliest, latest) => {
    expect(PartialDate.parse(value)).toEqual({ value, precision, earliest, latest });
    expect(daysOf(value)).toEqual({ earliest, latest });
  });

  it.each([
    '',
    '95',
    '1995-13',
    '1995-00',
    '1995-02-30',
    '1995/1996',
    '2009-12-11/2009-11-30',
    '2009-12-11/2009-12-11',
    '2009-12-11/',
    '2009-12-11/2009-12-12/2009-12-13',
    ' 1995',
    '1995-7',
    'circa 1995',
  ])('is not "%s"', (text) => {
    expect(PartialDate.parse(text)).toBeNull();
    expect(daysOf(text)).toEqual({ earliest: null, latest: null });
  });

  it('never means a last day before its first', () => {
    const part = fc.oneof(
      fc.integer({ min: 0, max: 9_999 }).map((year) => String(year).padStart(4, '0')),
      fc.string(),
    );
    const text = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(text, (each) => {
        const date = PartialDate.parse(each);
        return date === null || (date.value === each && date.earliest <= date.latest);
      }),
    );
  });

  it('has no days where there is no date', () => {
    expect(daysOf(null)).toEqual({ earliest: null, latest: null });
  });
});
