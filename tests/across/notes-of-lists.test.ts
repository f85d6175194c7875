import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { gatewayFor } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
}

let ask: Awaited<ReturnType<typeof gatewayFor>>;

beforeAll(async () => {
  ask = await gatewayFor((await loadedSubgraphs()).subgraphs.values());
}, 60_000);

async function notesOf(query: string): Promise<readonly Note[]> {
  const { errors, extensions } = await ask(hubItself, query);
  expect(errors).toBeUndefined();
  return (extensions?.['hub'] as { notes?: Note[] }).notes ?? [];
}

describe('a condition on what has ended, of a list that leaves that out, is noted', () => {
  it('with the argument that leaves it out, whether it was given or not', async () => {
    const query = `{
      treaties(filter: { assignments: { some: { validUntil: { lte: "2026-11-22" } } } }) { totalCount }
    }`;
    expect(await notesOf(query)).toEqual([
      {
        code: 'NEVER_HOLDS',
        of: 'Query.treaties',
        field: 'filter.assignments.some.validUntil.lte',
        value: '2026-11-22',
        message:
          'filter.assignments.some.validUntil.lte: "2026-11-22" and filter.assignments.validity: "CURRENT" (on 2026-11-22) exclude one another: nothing meets them together.',
      },
    ]);
  });

  it.each([
    ['assignments(filter: { validUntil: { lt: "2020-01-01" } })', 'filter.validUntil.lt'],
    ['assignments(filter: { validFrom: { gt: "2026-11-22" } })', 'filter.validFrom.gt'],
    ['assignments(asOf: "2012-01-01", filter: { validFrom: { gte: "2012-01-02" } })', 'filter.validFrom.gte'],
    [
      'bodies(filter: { subdivisions: { none: { validUntil: { eq: "2015-01-01" } } } })',
      'filter.subdivisions.none.validUntil.eq',
    ],
    [
      'bodies(filter: { not: { assignments: { every: { and: [{ validUntil: { in: ["2015-01-01"] } }] } } } })',
      'filter.not.assignments.every.and.0.validUntil.in',
    ],
    [
      'bodies(filter: { assignments: { validity: CURRENT, count: { of: { validUntil: { lt: "2015-01-01" } }, gte: 1 } } })',
      'filter.assignments.count.of.validUntil.lt',
    ],
    [
      'bodies(orderBy: { count: { assignments: { validUntil: { lt: "2015-01-01" } } } })',
      'orderBy.count.assignments.validUntil.lt',
    ],
    [
      'bodies(filter: { heads: { validity: CURRENT, some: { validUntil: { lt: "2015-01-01" } } } })',
      'filter.heads.some.validUntil.lt',
    ],
    [
      'mediaPublications(filter: { treaty: { is: { assignments: { some: { validUntil: { lt: "2015-01-01" } } } } } })',
      'filter.treaty.is.assignments.some.validUntil.lt',
    ],
  ])('as of %s', async (list, field) => {
    expect((await notesOf(`{ ${list} { totalCount } }`)).map((note) => [note.code, note.field])).toEqual([
      ['NEVER_HOLDS', field],
    ]);
  });

  it('by the day of the question', async () => {
    const on = (asOf: string) =>
      notesOf(
        `query @at(asOf: "${asOf}") { treaties(filter: { assignments: { some: { validUntil: { lte: "2020-01-01" } } } }) { totalCount } }`,
      );
    expect(await on('2019-12-31')).toEqual([]);
    expect(await on('2020-01-01')).toHaveLength(1);
  });

  it.each([
    'assignments(validity: ALL, filter: { validUntil: { lt: "2020-01-01" } })',
    'assignments(filter: { validUntil: { gt: "2026-11-22" } })',
    'assignments(filter: { validUntil: { isNull: true } })',
    'assignments(filter: { validUntil: { not: "2020-01-01" } })',
    'headTenures(filter: { validUntil: { lt: "2020-01-01" } })',
    'bodies(filter: { heads: { some: { validUntil: { lt: "2015-01-01" } } } })',
    'bodies(filter: { assignments: { validity: ALL, some: { validUntil: { lt: "2015-01-01" } } } })',
    'bodies(orderBy: { count: { assignments: { validUntil: { lt: "2015-01-01" } }, validity: ALL } })',
    'dutyItems(filter: { assignment: { is: { validUntil: { lt: "2022-01-01" } } } })',
    'assignments(filter: { subdivision: { is: { validUntil: { lt: "2015-01-01" } } } })',
    'bodies(orderBy: { count: { assignments: {}, validity: null } })',
    // What has ended is of the whole list, and of no other.
    'bodies(filter: { and: [{ assignments: { validity: ALL, some: {} } }, { assignments: { none: {} } }] })',
    'bodies(filter: { assignments: { validity: ALL, some: {} }, not: { assignments: { some: {} } } })',
    'bodies(filter: { assignments: { some: {} }, not: { assignments: { validity: ALL, some: { basis: { eq: PROPOSED_CONCLUSION } } } } })',
  ])('and nothing of %s', async (list) => {
    expect(await notesOf(`{ ${list} { totalCount } }`)).toEqual([]);
  });

  it('as are conditions on a list that exclude one another, on the same part of it or on a part and the whole', async () => {
    const query = `{
      bodies(filter: { and: [{ assignments: { validity: ALL, some: {} } }, { assignments: { validity: ALL, none: {} } }] }) { totalCount }
      treaties(filter: { and: [{ assignments: { some: {} } }, { assignments: { validity: CURRENT, none: {} } }] }) { totalCount }
      publications: mediaPublications(filter: { treaty: { is: { assignments: { validity: ALL, none: {} }, and: [{ assignments: { some: {} } }] } } }) { totalCount }
      b: bodies(filter: { assignments: { validity: ALL, some: {} }, not: { assignments: { validity: ALL, some: {} } } }) { totalCount }
    }`;
    expect((await notesOf(query)).map(({ code, field }) => [code, field]).sort()).toEqual([
      ['NEVER_HOLDS', 'filter.and.0.assignments.some'],
      ['NEVER_HOLDS', 'filter.and.0.assignments.some'],
      ['NEVER_HOLDS', 'filter.assignments'],
      ['NEVER_HOLDS', 'filter.treaty.is.and.0.assignments.some'],
    ]);
  });
});

describe('filters by whose counts a list is ordered', () => {
  it('have what they name looked at, as the filter of the list has', async () => {
    const query = `{
      a: bodies(orderBy: { count: { recommendations: { treaty: { eq: "nope" } } } }) { totalCount }
      b: bodies(orderBy: { count: { duties: { year: { in: [2021, 2050] } } } }) { totalCount }
      c: assignments(orderBy: { treaty: { count: { assignments: { body: { is: { id: { eq: "never" } } } } } } }) { totalCount }
      d: treaty(id: "untc-4-4") { dutyItems(orderBy: { duty: { body: { count: { assignments: { treaty: { eq: "gone" } } } } } }) { totalCount } }
    }`;
    expect((await notesOf(query)).map(({ code, of, field, value }) => [code, of, field, value]).sort()).toEqual([
      ['UNKNOWN_ID', 'Query.assignments', 'orderBy.treaty.count.assignments.body.is.id.eq', 'never'],
      ['UNKNOWN_ID', 'Query.bodies', 'orderBy.count.recommendations.treaty.eq', 'nope'],
      ['UNKNOWN_ID', 'Treaty.dutyItems', 'orderBy.duty.body.count.assignments.treaty.eq', 'gone'],
      ['UNKNOWN_VALUE', 'Query.bodies', 'orderBy.count.duties.year.in.1', 2050],
    ]);
  });

  it('are noted where they hold of nothing, and say nothing of what there is', async () => {
    const never = '{ bodies(orderBy: { count: { duties: { year: { gt: 2020, lt: 2020 } } } }) { totalCount } }';
    expect((await notesOf(never)).map(({ code, field }) => [code, field])).toEqual([
      ['NEVER_HOLDS', 'orderBy.count.duties.year.lt'],
    ]);
    const known = '{ bodies(orderBy: { count: { duties: { year: { eq: 2021 } } } }) { totalCount } }';
    expect(await notesOf(known)).toEqual([]);
  });

  it('are refused where they are larger than any filter may be, by the place where they stand', async () => {
    const many = Array.from({ length: 51 }, () => '{ year: { eq: 2021 } }').join(' ');
    const query = `{ bodies(orderBy: { count: { duties: { or: [${many}] } } }) { totalCount } }`;
    const { errors } = await ask(hubItself, query);
    expect(errors).toMatchObject([
      { message: 'orderBy.count.duties: 51 conditions are more than 50.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
