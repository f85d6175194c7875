import fc from 'fast-check';
import { contradictionsIn, isShut } from './support/note-input.ts';
import type { NoteFilter } from './support/evaluate.ts';
import { linkedFilter, linkedNote, meets } from './support/linked-notes.ts';

const notes = fc.sample(linkedNote, { numRuns: 2_000, seed: 7 });

it('a filter that is said to hold of nothing is met by nothing, whatever is declared and combined', () => {
  let told = 0;
  fc.assert(
    fc.property(linkedFilter, (filter) => {
      if (!isShut(filter)) return;
      told += 1;
      expect([filter, notes.find((note) => meets(filter, note))]).toEqual([filter, undefined]);
    }),
    { numRuns: 1_500 },
  );
  expect(told).toBeGreaterThan(150);
});

it('what is said of a part of a filter names that part', () => {
  fc.assert(
    fc.property(linkedFilter, (filter) => {
      if (isShut(filter)) return expect(contradictionsIn(filter)).not.toEqual([]);
      for (const { field } of contradictionsIn(filter)) expect(field).toMatch(/\.(or|not|none|every|of)\b/);
    }),
    { numRuns: 1_000 },
  );
});

const together = 'exclude one another: nothing meets them together.';

describe('what is said of a filter that holds of nothing', () => {
  it.each<[string, NoteFilter, string]>([
    [
      'two values of what takes arguments, for the same ones',
      { and: [{ status: { value: { eq: 'DONE' } } }, { status: { asOf: null, value: { eq: 'LATE' } } }] },
      `filter.and.0.status.value.eq: "DONE" and filter.and.1.status.value.eq: "LATE" ${together}`,
    ],
    [
      'two records where one is named',
      { parent: { is: { code: { eq: 'a' } } }, and: [{ parent: { is: { code: { eq: 'b' } } } }] },
      `filter.parent.is.code.eq: "a" and filter.and.0.parent.is.code.eq: "b" ${together}`,
    ],
    [
      'what is copied through two records',
      { ofGrandparent: { eq: 1 }, parent: { is: { parent: { is: { number: { in: [2, 3] } } } } } },
      `filter.ofGrandparent.eq: 1 and filter.parent.is.parent.is.number.in: [2,3] ${together}`,
    ],
    [
      'what its id says',
      { number: { gt: 1 }, id: { eq: 'n-1' } },
      `filter.number.gt: 1 and filter.id.eq: "n-1" ${together}`,
    ],
    [
      'what the id of the record says that it is copied from',
      { ofParent: { eq: 2 }, parent: { in: ['n-1', 'n-3'] } },
      `filter.ofParent.eq: 2 and filter.parent.in: ["n-1","n-3"] ${together}`,
    ],
    ['an id that is missing', { id: { isNull: true } }, 'filter.id.isNull: true holds of nothing.'],
    [
      'a year and days of another',
      { year: { lte: 2019 }, date: { gt: '2019-12-31' } },
      `filter.year.lte: 2019 and filter.date: {"gt":"2019-12-31"} ${together}`,
    ],
    [
      'a year and days of another, as far as these are known',
      { year: { eq: 2019 }, date: { in: ['2018-01-01', '2020-01-01'], certainty: 'POSSIBLE' } },
      `filter.year.eq: 2019 and filter.date: {"in":["2018-01-01","2020-01-01"],"certainty":"POSSIBLE"} ${together}`,
    ],
    [
      'an end that is no later than its beginning',
      { day: { gte: '2020-01-01' }, end: { lte: '2020-01-01' } },
      `filter.end.lte: "2020-01-01" and filter.day: {"gte":"2020-01-01"} ${together}`,
    ],
    [
      'states that another field is missing in, and such as it is not',
      { stage: { in: ['LATE'] }, day: { gte: '2020-01-01' } },
      `filter.stage.in: ["LATE"] and filter.day.gte: "2020-01-01" ${together}`,
    ],
    [
      'a range and the denial of a larger one',
      { number: { gt: 5 }, not: { number: { gte: 3 } } },
      `filter.number.gt: 5 and filter.not: {"number":{"gte":3}} ${together}`,
    ],
    [
      'all alternatives beside what shuts each out',
      {
        code: { eq: 'a' },
        day: { eq: '2020-01-01' },
        or: [{ code: { eq: 'b' } }, { number: { eq: 1 }, code: { not: 'a' } }],
      },
      `filter.code: {"eq":"a"} and filter.or: [{"code":{"eq":"b"}},{"number":{"eq":1},"code":{"not":"a"}}] ${together}`,
    ],
    [
      'one that all others must be like',
      { links: { every: { code: { eq: 'a' } } }, and: [{ links: { some: { code: { eq: 'b' } } } }] },
      `filter.and.0.links.some.code.eq: "b" and filter.links.every.code.eq: "a" ${together}`,
    ],
    [
      'one that all must be like, and is denied',
      { links: { every: { code: { eq: 'a' } }, some: { not: { code: { eq: 'a' } } } } },
      `filter.links.every.code: {"eq":"a"} and filter.links.some.not: {"code":{"eq":"a"}} ${together}`,
    ],
    [
      'some of what is counted, and none of it',
      { links: { none: { code: { in: ['a', 'b'] } }, count: { of: { code: { eq: 'a' } }, gte: 2 } } },
      `filter.links.count: {"of":{"code":{"eq":"a"}},"gte":2} and filter.links.none: {"code":{"in":["a","b"]}} ${together}`,
    ],
    [
      'more of a kind than there are of any',
      { links: { count: { lt: 2 } }, and: [{ links: { count: { of: { code: { eq: 'a' } }, eq: 2 } } }] },
      `filter.links.count.lt: 2 and filter.and.0.links.count.eq: 2 ${together}`,
    ],
    [
      'any of a list that can have none',
      { links: { count: { gt: 0 }, every: { code: { eq: 'a' } }, none: { code: { in: ['a', 'b'] } } } },
      `filter.links.count.gt: 0 and filter.links.every.code: {"eq":"a"} and filter.links.none: {"code":{"in":["a","b"]}} ${together}`,
    ],
    [
      'one of a part of a list that leaves it out',
      { links: { validity: 'CURRENT', some: { end: { lte: '2020-06-15' } } } },
      `filter.links.some.end.lte: "2020-06-15" and filter.links.validity: "CURRENT" (on 2020-06-15) ${together}`,
    ],
    [
      'one of a part of a list that all of it must be like',
      {
        links: { every: { code: { eq: 'a' } } },
        and: [{ links: { validity: 'CURRENT', some: { code: { eq: 'b' } } } }],
      },
      `filter.and.0.links.some.code.eq: "b" and filter.links.every.code.eq: "a" ${together}`,
    ],
    [
      'more of a part of a list than there are of any',
      { links: { count: { lt: 2 } }, and: [{ links: { validity: 'CURRENT', count: { gte: 2 } } }] },
      `filter.and.0.links.count.gte: 2 and filter.links.count.lt: 2 ${together}`,
    ],
    [
      'a part of a list, and its denial',
      { links: { validity: 'CURRENT', some: {} }, not: { links: { validity: 'CURRENT', count: { gt: 0 } } } },
      `filter.links.some: {} and filter.not: {"links":{"validity":"CURRENT","count":{"gt":0}}} ${together}`,
    ],
    [
      'none of a list, and its denial',
      { links: { count: { eq: 0 } }, not: { links: { none: {} } } },
      `filter.not: {"links":{"none":{}}} and filter.links.count.eq: 0 ${together}`,
    ],
  ])('names %s', (_what, filter, message) => {
    expect(isShut(filter)).toBe(true);
    expect(contradictionsIn(filter).map((each) => each.message)).toEqual([message]);
  });

  it.each<[string, NoteFilter]>([
    [
      'two values on two days',
      { status: { value: { eq: 'DONE' } }, and: [{ status: { asOf: '2020-01-01', value: { eq: 'LATE' } } }] },
    ],
    ['two of several, each by itself', { tag: { code: { eq: 'a' } }, and: [{ tag: { code: { eq: 'b' } } }] }],
    [
      'two rows of a list',
      { links: { some: { code: { eq: 'a' } } }, and: [{ links: { some: { code: { eq: 'b' } } } }] },
    ],
    [
      'a list of which all, if any, are of two kinds',
      { links: { every: { code: { eq: 'a' } } }, and: [{ links: { every: { code: { eq: 'b' } } } }] },
    ],
    ['an id that says nothing', { number: { eq: 1 }, id: { eq: 'other' } }],
    ['ids of which one fits', { ofParent: { eq: 1 }, parent: { in: ['n-1', 'n-2'] } }],
    ['a year that is missing, for a day is not exact', { year: { isNull: true }, date: { gte: '2020-01-01' } }],
    ['a day at the end of the year', { year: { eq: 2019 }, date: { gte: '2019-12-31', lt: '2020-01-01' } }],
    ['an end whose beginning may be missing', { not: { day: { lt: '2020-06-15' } }, end: { lte: '2019-12-31' } }],
    ['an end that is open', { day: { gte: '2020-01-01' }, end: { isNull: true } }],
    ['an end that may come the day after', { day: { gte: '2020-01-01' }, end: { lte: '2020-01-02' } }],
    [
      'two denials, where what is missing meets both',
      { not: { number: { lt: 5 } }, and: [{ not: { number: { gte: 5 } } }] },
    ],
    [
      'dates that may lie on both sides, denied',
      { not: { date: { lt: '2020-01-01' } }, and: [{ not: { date: { gte: '2020-01-01' } } }] },
    ],
    ['alternatives of which one is left', { code: { eq: 'a' }, or: [{ code: { eq: 'b' } }, { number: { eq: 1 } }] }],
    [
      'one of a list that all of a part of it must be like',
      {
        links: { some: { code: { eq: 'b' } } },
        and: [{ links: { validity: 'CURRENT', every: { code: { eq: 'a' } } } }],
      },
    ],
    ['a list of which a part is empty', { links: { some: {} }, and: [{ links: { validity: 'CURRENT', none: {} } }] }],
    ['a list of which a part is denied', { links: { some: {} }, not: { links: { validity: 'CURRENT', some: {} } } }],
    [
      'what has no end, in a part that has not ended',
      { links: { validity: 'CURRENT', some: { end: { isNull: true } } } },
    ],
    ['what has ended, of a named record', { parent: { is: { end: { lt: '2020-01-01' } } } }],
    [
      'none of a kind, counted',
      { links: { count: { of: { code: { eq: 'a' } }, eq: 0 }, some: { code: { eq: 'b' } } } },
    ],
  ])('says nothing of %s', (_what, filter) => {
    expect([isShut(filter), contradictionsIn(filter)]).toEqual([false, []]);
  });

  it('and of a part that nothing meets, where it is written', () => {
    const never = { number: { gt: 5, lt: 3 } };
    const placesOf = (filter: NoteFilter) => contradictionsIn(filter).map(({ field }) => field);
    expect(placesOf({ not: { links: { every: never } } })).toEqual(['filter.not.links.every.number.gt']);
    expect(placesOf({ not: { links: { some: never } } })).toEqual(['filter.not.links.some.number.gt']);
    expect(placesOf({ links: { count: { of: never, gte: 1 } } })).toEqual(['filter.links.count.of.number.gt']);
  });

  it('looks no further than what a person may write: the rest is let through', () => {
    const deep = Array.from({ length: 40 }).reduce<NoteFilter>(
      (inner) => ({ or: [{ code: { eq: 'a' } }, inner], number: { eq: 1 } }),
      { code: { eq: 'b' } },
    );
    expect(isShut(deep)).toBe(false);
  });
});
