import fc from 'fast-check';
import { addDays } from '../../../subgraphs/_kit/civil-day.ts';
import { dutyPlan, type CycleTerms, type DutyPlan } from '../../../subgraphs/reports/duty-plan/duty-plan.rule.ts';
import type { Office, StatusSpan, Watch, YearFacts } from '../../../subgraphs/reports/duty-plan/year-facts.ts';
import { DeadlineCertainty } from '../../../subgraphs/reports/monitoring-cycle/deadline.type.ts';

const given = { certainty: DeadlineCertainty.GIVEN, date: '2021-11-10' };
const none = { certainty: DeadlineCertainty.NONE, date: null };
const unverified = { certainty: DeadlineCertainty.UNVERIFIED, date: null };
const terms: CycleTerms = { year: 2021, openedOn: '2021-01-11', deadline: given };

const office = (body: string, validFrom: string | null = null, validUntil: string | null = null): Office => {
  return { body, validFrom, validUntil };
};
const watch = (id: string, validFrom: string, validUntil: string | null = null): Watch => {
  const [body = '', treaty = ''] = id.split(':');
  return { id, body, treaty, validFrom, validUntil };
};
/** Each status from the day before it to the next; the last to the end of the year. */
const spans = (...turns: readonly (readonly [string, string])[]): StatusSpan[] =>
  turns.map(([first, status], at) => {
    const next = turns[at + 1]?.[0];
    return { first, last: next ? addDays(next, -1) : '2021-12-31', status };
  });
const allYear = (status: string) => spans(['2021-01-01', status]);

const plan = (facts: Partial<Omit<YearFacts, 'statuses'>> & { statuses?: Record<string, StatusSpan[]> }, own = terms) =>
  dutyPlan(own, {
    offices: facts.offices ?? [office('a')],
    watches: facts.watches ?? [watch('a:t', '2015-01-01')],
    statuses: new Map(Object.entries(facts.statuses ?? { t: allYear('IN_FORCE') })),
  });
const items = (found: DutyPlan) =>
  found.items.map((each) => [each.id.slice('cycle-2021:'.length), each.kind, each.fromDay, each.untilDay]);
const duties = (found: DutyPlan) =>
  found.duties.map((each) => [each.bodyId, each.isRequired, each.notRequiredSince, each.arisesOn]);

describe('Duties of a year', () => {
  it('are of every body that was a central state body on any day of it, with treaties or without', () => {
    const offices = [
      office('a'),
      office('b', '2021-03-01'),
      office('gone', null, '2021-01-01'),
      office('to-come', '2022-01-01'),
      office('last-day', '2021-12-31'),
    ];
    expect(duties(plan({ offices }))).toEqual([
      ['a', true, null, '2021-01-11'],
      ['b', true, null, '2021-03-01'],
      ['last-day', false, null, '2021-12-31'],
    ]);
  });

  it('are not required of a body that is none on the day of the deadline, and say why in three languages', () => {
    const offices = [
      office('early', null, '2021-07-01'),
      office('on-the-day', null, '2021-11-10'),
      office('day-after', null, '2021-11-11'),
      office('before-opening', null, '2021-01-05'),
    ];
    const found = plan({ offices });
    expect(duties(found)).toEqual([
      ['before-opening', false, null, '2021-01-11'],
      ['day-after', true, null, '2021-01-11'],
      ['early', false, '2021-07-01', '2021-01-11'],
      ['on-the-day', false, '2021-11-10', '2021-01-11'],
    ]);
    for (const { isRequired, reason } of found.duties) {
      expect(reason !== null).toBe(isRequired === false);
      expect(new Set(Object.values(reason ?? {})).size).toBe(reason ? 3 : 0);
    }
    expect(found.duties[2]?.reason?.en).toMatch(/ceased to be a central state body on 2021-07-01/);
  });

  it('go by the last day of the year where the regime gives no deadline', () => {
    const offices = [office('a', '2021-12-01'), office('b', null, '2021-12-31'), office('c', null, '2022-01-01')];
    expect(duties(plan({ offices }, { ...terms, deadline: none })).map(([, isRequired]) => isRequired)).toEqual([
      ...[true, false, true],
    ]);
  });

  it('are not known to be required of whoever was none for a part of a year whose deadline is unverified', () => {
    const offices = [
      ...[office('part', '2021-02-01'), office('ended', null, '2021-07-01')],
      ...[office('moved', null, '2021-07-01'), office('moved', '2021-07-01')],
      ...[office('pause', null, '2021-05-01'), office('pause', '2021-06-01')],
      office('all-year'),
    ];
    expect(duties(plan({ offices }, { ...terms, deadline: unverified }))).toEqual([
      ['all-year', true, null, '2021-01-11'],
      ['ended', null, null, '2021-01-11'],
      ['moved', true, null, '2021-01-11'],
      ['part', null, null, '2021-02-01'],
      ['pause', null, null, '2021-01-11'],
    ]);
  });
});

describe('Items of a duty', () => {
  it.each([
    ['IN_FORCE', 'IN_FORCE'],
    ['SUSPENDED', 'IN_FORCE'],
    ['SIGNED', 'SIGNED_NOT_IN_FORCE'],
    ['BOUND_NOT_IN_FORCE', 'SIGNED_NOT_IN_FORCE'],
    ['PROVISIONALLY_APPLIED', 'SIGNED_NOT_IN_FORCE'],
    ['UNKNOWN', 'UNSETTLED'],
    ['NO_ACTION', null],
    ['ENDED', null],
  ])('of a treaty that is %s all year are %s', (status, kind) => {
    expect(items(plan({ statuses: { t: allYear(status) } })).map((each) => each[1])).toEqual(kind ? [kind] : []);
  });

  it('are in force where the treaty was for any part of the year, and owed for all of it', () => {
    const entering = spans(['2021-01-01', 'SIGNED'], ['2021-05-01', 'BOUND_NOT_IN_FORCE'], ['2021-09-01', 'IN_FORCE']);
    expect(items(plan({ statuses: { t: entering } }))).toEqual([['a:t', 'IN_FORCE', '2021-01-01', null]]);
    const unclear = spans(['2021-01-01', 'SIGNED'], ['2021-05-01', 'UNKNOWN']);
    expect(items(plan({ statuses: { t: unclear } }))).toEqual([['a:t', 'UNSETTLED', '2021-01-01', null]]);
  });

  it('begin and end with what there is to report on', () => {
    const statuses = {
      t: spans(['2021-01-01', 'NO_ACTION'], ['2021-03-15', 'SIGNED']),
      u: spans(['2021-01-01', 'IN_FORCE'], ['2021-06-30', 'ENDED']),
    };
    const watches = [watch('a:t', '2015-01-01'), watch('a:u', '2015-01-01')];
    expect(items(plan({ watches, statuses }))).toEqual([
      ['a:t', 'SIGNED_NOT_IN_FORCE', '2021-03-15', null],
      ['a:u', 'IN_FORCE', '2021-01-01', '2021-06-30'],
    ]);
  });

  it('leave a body that ends and its successor each the days that were theirs, and the status of those days', () => {
    const offices = [office('old', null, '2021-07-01'), office('new', '2021-07-01')];
    const watches = [watch('old:t', '2015-01-01'), watch('new:t', '2021-07-01')];
    const statuses = { t: spans(['2021-01-01', 'SIGNED'], ['2021-09-01', 'IN_FORCE']) };
    expect(items(plan({ offices, watches, statuses }))).toEqual([
      ['new:t', 'IN_FORCE', '2021-07-01', null],
      ['old:t', 'SIGNED_NOT_IN_FORCE', '2021-01-01', '2021-07-01'],
    ]);
  });

  it('are of the last assignment where one followed another, and of each body that watches the treaty', () => {
    const watches = [
      watch('a:t', '2015-01-01', '2021-04-01'),
      watch('a:t:2', '2021-04-01'),
      watch('a:t:3', '2022-01-01'),
      watch('b:t', '2021-02-01', '2021-03-01'),
      watch('c:t', '2015-01-01'),
    ];
    const found = plan({ offices: [office('a'), office('b')], watches });
    expect(items(found)).toEqual([
      ['a:t', 'IN_FORCE', '2021-01-01', null],
      ['b:t', 'IN_FORCE', '2021-02-01', '2021-03-01'],
    ]);
    expect(found.items.map(({ assignmentId }) => assignmentId)).toEqual(['a:t:2', 'b:t']);
  });

  it('are none of a treaty that nobody knows, or that was watched in other years only', () => {
    const watches = [
      ...[watch('a:unknown', '2015-01-01'), watch('a:t', '2015-01-01', '2021-01-01')],
      watch('a:t:2', '2022-01-01'),
    ];
    expect(items(plan({ watches }))).toEqual([]);
  });
});

const day = fc.integer({ min: -200, max: 600 }).map((days) => addDays('2021-01-01', days));
const openDays = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, until]) => (from && until && from > until ? [until, from] : [from, until]));
const names = fc.constantFrom('a', 'b', 'c');
const statusNames = ['NO_ACTION', 'SIGNED', 'IN_FORCE', 'SUSPENDED', 'ENDED', 'UNKNOWN', 'PROVISIONALLY_APPLIED'];
const anyStatus = fc.constantFrom(...statusNames);
const anyFacts: fc.Arbitrary<YearFacts> = fc.record({
  offices: fc.array(fc.tuple(names, openDays).map(([body, [from, until]]) => office(body, from, until))),
  watches: fc.array(fc.tuple(names, fc.constantFrom('t', 'u'), openDays), { maxLength: 12 }).map((all) =>
    all.map(([body, treaty, [validFrom = null, validUntil = null]], at): Watch => {
      return { id: `${body}:${treaty}:${at}`, body, treaty, validFrom, validUntil };
    }),
  ),
  statuses: fc
    .array(fc.tuple(anyStatus, anyStatus, anyStatus), { minLength: 2, maxLength: 2 })
    .map((all) => all.map(([x, y, z]) => spans(['2021-01-01', x], ['2021-04-01', y], ['2021-10-01', z])))
    .map(([t = [], u = []]) => new Map(Object.entries({ t, u }))),
});
const anyTerms = fc
  .tuple(day, fc.constantFrom(given, none, unverified))
  .map(([openedOn, deadline]): CycleTerms => ({ year: 2021, openedOn, deadline }));
const holds = (on: string, { validFrom, validUntil }: Pick<Watch, 'validFrom' | 'validUntil'>) =>
  (validFrom ?? '') <= on && on < (validUntil ?? '9999');
const daysOf2021 = Array.from({ length: 365 }, (_, at) => addDays('2021-01-01', at));

describe('Whatever the facts, a plan', () => {
  it('has one duty of each central state body, and no item without a duty, outside of the year or twice', () => {
    fc.assert(
      fc.property(anyTerms, anyFacts, (own, facts) => {
        const { duties: owed, items: due } = dutyPlan(own, facts);
        const inOffice = ['a', 'b', 'c'].filter((body) =>
          facts.offices.some((each) => each.body === body && daysOf2021.some((on) => holds(on, each))),
        );
        expect(owed.map(({ bodyId }) => bodyId)).toEqual(inOffice);
        for (const { isRequired, reason, notRequiredSince, arisesOn } of owed) {
          expect(reason !== null).toBe(isRequired === false);
          if (notRequiredSince !== null) expect([isRequired, notRequiredSince > arisesOn]).toEqual([false, true]);
        }
        expect(new Set(due.map(({ id }) => id)).size).toBe(due.length);
        for (const { dutyId, fromDay, untilDay } of due) {
          expect(owed.some(({ id }) => id === dutyId)).toBe(true);
          expect([fromDay, untilDay ?? '2021-12-31'].every((each) => each.startsWith('2021-'))).toBe(true);
          expect(fromDay < (untilDay ?? '2022')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has an item exactly of the treaties that were watched on a day on which there was something to report', () => {
    fc.assert(
      fc.property(anyTerms, anyFacts, (own, facts) => {
        const due = new Set(dutyPlan(own, facts).items.map(({ id, fromDay }) => `${id} ${fromDay}`));
        const firsts = new Map<string, string>();
        for (const { body, treaty, ...watched } of facts.watches) {
          const id = `cycle-2021:${body}:${treaty}`;
          const offices = facts.offices.filter(
            (each) => each.body === body && daysOf2021.some((on) => holds(on, each)),
          );
          const [begin, end] = [
            offices.map(({ validFrom }) => validFrom ?? '').sort()[0] ?? '9999',
            offices
              .map(({ validUntil }) => validUntil ?? '9999')
              .sort()
              .at(-1) ?? '',
          ];
          const first = daysOf2021.find((on) => {
            const span = facts.statuses.get(treaty)?.find((each) => each.first <= on && on <= each.last);
            const isDue = span && !['NO_ACTION', 'ENDED'].includes(span.status);
            return isDue && holds(on, watched) && begin <= on && on < end;
          });
          if (first && first < (firsts.get(id) ?? '9999')) firsts.set(id, first);
        }
        expect(due).toEqual(new Set([...firsts].map(([id, first]) => `${id} ${first}`)));
      }),
      { numRuns: 200 },
    );
  });
});
