import { addDays, daysBetween, endOfDay } from '../../subgraphs/_kit/civil-day.ts';
import { dayOf } from '../../subgraphs/_kit/clocks.ts';

describe('a civil day of Kazakhstan', () => {
  it.each([
    ['2019-11-10', '2019-11-10T17:59:59.999Z', '+06:00'],
    ['2023-11-10', '2023-11-10T17:59:59.999Z', '+06:00'],
    ['2024-02-28', '2024-02-28T17:59:59.999Z', '+06:00'],
    ['2024-03-01', '2024-03-01T18:59:59.999Z', '+05:00'],
    ['2024-11-10', '2024-11-10T18:59:59.999Z', '+05:00'],
    ['2030-12-31', '2030-12-31T18:59:59.999Z', '+05:00'],
  ])('%s ends at %s, at an offset of %s', (day, moment, offset) => {
    expect(endOfDay(day)).toEqual({ moment, offset });
  });

  it('ends with the later of two last hours where the clocks are put back at midnight', () => {
    expect(endOfDay('2024-02-29')).toEqual({ moment: '2024-02-29T18:59:59.999Z', offset: '+05:00' });
  });

  it('is over one millisecond after its end', () => {
    for (const day of ['2021-11-10', '2024-02-29', '2024-11-10']) {
      const end = Date.parse(endOfDay(day).moment);
      expect([dayOf(new Date(end)), dayOf(new Date(end + 1))]).toEqual([day, addDays(day, 1)]);
    }
  });

  it('is counted over months, leap years and in both directions', () => {
    expect(addDays('2021-11-10', -30)).toBe('2021-10-11');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2021-11-10', '2022-01-01')).toBe(52);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });
});
