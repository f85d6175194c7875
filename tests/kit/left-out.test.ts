import { leftOutOf } from '../../subgraphs/_kit/query/left-out.ts';
import { noteTable } from './support/note-input.ts';

const leftOut = (filter: unknown) =>
  leftOutOf(filter, 'NoteFilter', noteTable).map(({ place, instead }) => [place, instead]);

const isMissing = '`isNull: true`';
const hasNone = '`none: {}`';

it.each<[string, unknown, unknown[]]>([
  ['a value', { number: { eq: null } }, [['filter.number.eq', isMissing]]],
  ['one of two bounds', { number: { gte: 1, lt: null } }, [['filter.number.lt', isMissing]]],
  ['a variable that was not given', { number: { eq: undefined } }, [['filter.number.eq', isMissing]]],
  [
    'a whole condition',
    { parent: null, number: null },
    [
      ['filter.parent', isMissing],
      ['filter.number', isMissing],
    ],
  ],
  [
    'a condition with nothing in it',
    { number: {}, date: { certainty: 'CERTAIN' } },
    [
      ['filter.number', isMissing],
      ['filter.date', isMissing],
    ],
  ],
  [
    'one of several',
    { and: [{ code: { eq: 'a' } }, { or: [{}, { code: { in: null } }] }] },
    [['filter.and.1.or.1.code.in', isMissing]],
  ],
  [
    'what is asked of a named record',
    { parent: { is: { number: { eq: null } } } },
    [['filter.parent.is.number.eq', isMissing]],
  ],
  ['a record that is named', { parent: { is: null } }, [['filter.parent.is', isMissing]]],
  ['what is asked of a list', { links: { some: { code: { eq: null } } } }, [['filter.links.some.code.eq', isMissing]]],
  [
    'a list',
    { links: null, and: [{ links: { some: null, none: {} } }] },
    [
      ['filter.links', hasNone],
      ['filter.and.0.links.some', hasNone],
    ],
  ],
  ['a number of a list', { links: { count: { gte: null } } }, [['filter.links.count.gte', null]]],
  [
    'a list, and a number of it, of which nothing is asked',
    { links: {}, and: [{ links: { count: { of: {} } } }] },
    [
      ['filter.links', hasNone],
      ['filter.and.0.links.count', hasNone],
    ],
  ],
  ['a list of which only a part is named', { links: { validity: 'ALL' } }, [['filter.links', hasNone]]],
  ['what depends on a day', { status: { asOf: null, value: { eq: null } } }, [['filter.status.value.eq', isMissing]]],
  [
    'a part of the filter',
    { not: null, or: null },
    [
      ['filter.not', null],
      ['filter.or', null],
    ],
  ],
])('%s without a value is named, with how to ask for what is missing', (_what, filter, places) => {
  expect(leftOut(filter)).toEqual(places);
});

it.each<[string, unknown]>([
  ['no filter', null],
  ['an empty one', {}],
  ['a day, which is then that of the question', { status: { asOf: null, value: { eq: 'DONE' } } }],
  ['what is counted, which is then all', { links: { count: { of: null, gte: 1 } } }],
  ['which part of a list is asked about, which is then its own', { links: { validity: null, some: {} } }],
  ['a list that has any', { links: { some: {} } }],
  ['values', { number: { eq: 0 }, code: { in: [] }, isAsked: { eq: false }, parent: { is: {} } }],
])('nothing is said of %s', (_what, filter) => {
  expect(leftOut(filter)).toEqual([]);
});
