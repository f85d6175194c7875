import clauses from '../../scripts/default-data/final-clauses.json';
import { idOf, recordsOf, text } from './records.ts';

/** A day a number of days or months after another, as final clauses count. */
function later(day: string, after: string): string {
  const [, count = '', unit] = /^P(\d+)([DM])$/.exec(after) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'M') date.setUTCMonth(date.getUTCMonth() + Number(count));
  else date.setUTCDate(date.getUTCDate() + Number(count));
  return date.toISOString().slice(0, 10);
}

const actions = new Map(recordsOf('TreatyAction').map((action) => [idOf(action), action]));
const dateOf = (id: string) => text(actions.get(id) ?? { type: '', sources: [] }, 'date');

describe('Entry into force computed from final clauses', () => {
  it('follows from the clause and the deposit, or comes with the treaty itself', () => {
    const computed = Object.entries(clauses).map(([id, { after, from }]) => {
      const own = later(dateOf(from), after);
      const ofTreaty = dateOf(`${id.split(':')[0] ?? ''}:-:entry-into-force`);
      return [id, own < ofTreaty ? ofTreaty : own];
    });
    expect(computed).toEqual(Object.keys(clauses).map((id) => [id, dateOf(id)]));
  });

  it('counts months by the calendar and days one by one', () => {
    expect(later('2006-01-24', 'P3M')).toBe('2006-04-24');
    expect(later('1996-02-21', 'P30D')).toBe('1996-03-22');
    expect(later('1998-08-26', 'P90D')).toBe('1998-11-24');
  });

  it('names its clause in the source, and each computed date has its clause', () => {
    const titles = Object.entries(clauses).map(([id, { clause }]) => {
      const sources = actions.get(id)?.sources ?? [];
      return [id, id.startsWith('kz-') || sources.some(({ title }) => title.includes(`computed from ${clause}`))];
    });
    expect(titles.filter(([, named]) => !named)).toEqual([]);
    const stated = [...actions.values()].filter(({ sources }) =>
      sources.some(({ title }) => /computed from/.test(title)),
    );
    expect(stated.map(idOf).filter((id) => !(id in clauses))).toEqual([]);
  });

  it('covers at least forty treaties', () => {
    expect(Object.keys(clauses).length).toBeGreaterThanOrEqual(40);
  });
});
