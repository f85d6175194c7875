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
  const loaded = await loadedSubgraphs();
  ask = await gatewayFor(loaded.subgraphs.values());
}, 60_000);

async function answerTo(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors, extensions } = await ask(hubItself, query, variables);
  expect(errors).toBeUndefined();
  const { notes = [] } = extensions?.['hub'] as { notes?: Note[] };
  return { data, notes };
}

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
      'query ($f: TreatyFilter, $day: Date) { treaties(filter: $f, ids: null) { totalCount } more: treaties(filter: { status: { asOf: $day, value: { eq: IN_FORCE } } }) { totalCount } }';
    expect(await leftOut(query)).toEqual([]);
    expect(await leftOut(query, { f: null, day: null })).toEqual([]);
    expect(await leftOut(query, { f: {} })).toEqual([]);
  });
});
