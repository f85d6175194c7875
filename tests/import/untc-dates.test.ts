import { checkYear, findDates } from '../../scripts/import/untc/dates.ts';

const datesIn = (text: string) => findDates(text).map(({ date, rule }) => (rule ? { date, rule } : date));

describe('dates in a cell', () => {
  it.each([
    ['24 Jan 1983', '1983-01-24'],
    ['4 September 1996', '1996-09-04'],
    ['5 Sept 2000', '2000-09-05'],
    ['5 Sept. 2000', '2000-09-05'],
    ['1st of May 1999', '1999-05-01'],
    ['24-JAN-1983', '1983-01-24'],
    ['24Jan1983', '1983-01-24'],
    ['January 24, 1983', '1983-01-24'],
    ['1983-01-24', '1983-01-24'],
    ['1983-01-24T00:00:00Z', '1983-01-24'],
    ['1983/1/4', '1983-01-04'],
    ['24.01.1983', '1983-01-24'],
    ['05.04.1995', '1995-04-05'],
    ['24/01/1983', '1983-01-24'],
    ['01/24/1983', '1983-01-24'],
    ['5/5/1995', '1995-05-05'],
    ['29 Feb 1996', '1996-02-29'],
  ])('reads "%s" to the day', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it.each([
    ['July 1995', '1995-07'],
    ['Sept 1995', '1995-09'],
    ['1995-07', '1995-07'],
    ['1995', '1995'],
  ])('keeps "%s" as exact as it is', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });

  it('finds every date of a text, in order', () => {
    expect(datesIn('16 Aug 1954 s; July 1995 and 1999')).toEqual(['1954-08-16', '1995-07', '1999']);
  });

  it.each([
    ['31 Feb 1991', null, 'no such day in the calendar'],
    ['0 Jan 1991', null, 'no such day in the calendar'],
    ['1991-13-01', null, 'no such day in the calendar'],
    ['24 Jan 83', null, 'the year has two digits: the century is not known'],
    ['5/4/1995', '1995', 'day and month can be either way round: only the year is kept'],
  ])('does not guess at "%s"', (text, date, rule) => {
    expect(datesIn(text)).toEqual([{ date, rule }]);
  });

  it.each(['28687', '46/224', '995 (X)', 'n. 12', ''])('finds no date in "%s"', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it.each([
    ['2999', { date: null, rule: 'later than today (2026-01-01)' }],
    ['2026-01-02', { date: null, rule: 'later than today (2026-01-01)' }],
    ['1066-10-14', { date: null, rule: 'a year before 1800' }],
    ['1864-08-22', { date: '1864-08-22' }],
  ])('takes %s for what it can be', (date, reading) => {
    expect(checkYear({ date }, '2026-01-01')).toEqual(reading);
  });
});
