import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { committedFilters, filterTable, isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import type { AskAnybody } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field: string;
  readonly value: unknown;
  readonly message: string;
}

let ask: AskAnybody;

beforeAll(async () => {
  ({ ask } = await sharedGateway());
}, 60_000);

async function answerTo(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors, extensions } = await ask(hubItself, query, variables);
  expect(errors).toBeUndefined();
  const { notes = [] } = extensions?.['hub'] as { notes?: Note[] };
  return { data, notes };
}

async function notesOf(query: string): Promise<readonly Note[]> {
  return (await answerTo(query)).notes;
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

describe('a condition without a value is left out, which is said', () => {
  const leftOut = async (query: string, variables = {}) => {
    const { notes } = await answerTo(query, variables);
    const told = notes.toSorted((one, other) => (`${one.of} ${one.field}` < `${other.of} ${other.field}` ? -1 : 1));
    return told.map(({ code, of, field, value }) => [code, of, field, value]);
  };

  it('in words that say how to ask for what is missing', async () => {
    const { data, notes } = await answerTo(
      '{ treaties(filter: { laterality: { eq: null }, protocols: null }) { totalCount } all: treaties { totalCount } }',
    );
    expect(data?.['treaties']).toEqual(data?.['all']);
    expect(notes.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'LEFT_OUT filter.laterality.eq: null asks nothing: the condition is left out, as if it were not written. Where the value is missing, `isNull: true` asks.',
      'LEFT_OUT filter.protocols: null asks nothing: the condition is left out, as if it were not written. For those that have none, `none: {}` asks.',
    ]);
  });

  it('where a variable is null, is not given, or brings nothing, and also in conditions that others judge', async () => {
    const query = `query ($kind: Laterality, $none: Date, $response: RecommendationResponse, $whole: TreatyFilter) {
      treaties(filter: { laterality: { eq: $kind }, concludedOn: { gte: "1960-01-01", lt: $none }, recommendations: { some: { response: { eq: $response } } } }) { totalCount }
      more: treaties(filter: $whole) { totalCount }
    }`;
    expect(await leftOut(query, { kind: null, whole: { form: {}, title: { contains: null } } })).toEqual([
      ['LEFT_OUT', 'Query.treaties', 'filter.concludedOn.lt', null],
      ['LEFT_OUT', 'Query.treaties', 'filter.form', {}],
      ['LEFT_OUT', 'Query.treaties', 'filter.laterality.eq', null],
      ['LEFT_OUT', 'Query.treaties', 'filter.recommendations.some.response.eq', null],
      ['LEFT_OUT', 'Query.treaties', 'filter.title.contains', null],
    ]);
  });

  it('also in what a list is ordered by, but for which part of a list is counted', async () => {
    const query = `query ($from: Date, $part: Validity) {
      bodies(orderBy: { count: { assignments: { validFrom: { gte: $from }, basis: null }, validity: $part } }) { totalCount }
      treaties(filter: { assignments: { validity: ALL } }) { totalCount }
    }`;
    expect(await leftOut(query)).toEqual([
      ['LEFT_OUT', 'Query.bodies', 'orderBy.count.assignments.basis', null],
      ['LEFT_OUT', 'Query.bodies', 'orderBy.count.assignments.validFrom.gte', null],
      ['LEFT_OUT', 'Query.treaties', 'filter.assignments', { validity: 'ALL' }],
    ]);
  });

  it('once of a list under many records, however often it is asked', async () => {
    const query =
      'query ($from: Date) { bodies(first: 20) { nodes { assignments(filter: { validFrom: { gte: $from } }) { totalCount } } } }';
    const answers = [await leftOut(query), await leftOut(query), await leftOut(query)];
    for (const answer of answers)
      expect(answer).toEqual([['LEFT_OUT', 'Body.assignments', 'filter.validFrom.gte', null]]);
    expect(await leftOut(query, { from: '2020-01-01' })).toEqual([]);
  });

  it('and not of a filter that is left out as a whole', async () => {
    const query =
      'query ($f: TreatyFilter, $day: Date) { treaties(filter: $f, ids: null) { totalCount } more: treaties(filter: { status: { asOf: $day, value: { in: [IN_FORCE, UNKNOWN] } } }) { totalCount } }';
    expect(await leftOut(query)).toEqual([]);
    expect(await leftOut(query, { f: null, day: null })).toEqual([]);
    expect(await leftOut(query, { f: {} })).toEqual([]);
  });
});

it('lists hold by the condition that is declared to name their record no other records', async () => {
  const table = filterTable();
  const conditions = committedFilters()
    .definitions.filter(isInput)
    .flatMap(({ name, fields = [] }) => fields.map((each) => [name.value, each.name.value] as const));
  const lists = conditions.flatMap(([input, field]) =>
    input.endsWith('Order') ? [] : (table.listOf(input, field) ?? []),
  );
  const declared = lists.filter((list) => table.parentIn(list) !== undefined);
  const known = declared.map(({ type, field }) => `${type}.${field}`).sort();
  const named = conditions.flatMap(([input, field]) => table.declaredOf(input, field)?.listedIn ?? []);
  expect([...new Set(named)].sort()).toEqual(known);
  const under = declared.map((list) => {
    const root = table.recordOf(`${list.type}ReferenceFilter`, 'is')?.list;
    return `${root}(first: 1) { nodes { ${list.field}(filter: { ${table.parentIn(list)}: { eq: "another" } }) { totalCount } } }`;
  });
  const noted: string[] = [];
  for (const each of under) {
    // That there is no such record is noted besides.
    const ofParents = (await notesOf(`{ ${each} }`)).filter(({ message }) =>
      message.includes('that the list is under'),
    );
    noted.push(...ofParents.map(({ of }) => of));
  }
  expect(noted.sort()).toEqual(known);
});
