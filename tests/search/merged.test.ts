import { GraphQLError } from 'graphql';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import type { Caller, OtherSubgraphs, SubgraphRequest, SubgraphResponse } from '../../subgraphs/_kit/contract.ts';
import { fromHeaders, toHeaders } from '../../subgraphs/_http/caller.ts';
import { alone } from '../../subgraphs/_kit/access/alone.ts';
import { RightsUnknownError } from '../../subgraphs/_kit/errors.ts';
import { subgraph } from '../../subgraphs/publications/subgraph.ts';
import { grantsOf } from '../support/accounts.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runRequest } from '../support/run-query.ts';

const query = `query Search($query: String!, $first: Int, $after: String, $types: [SearchType!]) {
  found: search(query: $query, first: $first, after: $after, types: $types) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { type id score record { __typename ... on MediaPublication { title } ... on Treaty { id } } }
  }
}`;

const hit = (type: string, id: string, score: number) => ({ type, id, score, passage: null });
const found = (total: number, ...hits: object[]): SubgraphResponse => ({ data: { searchHere: { total, hits } } });
const nothing = found(0);

type Answer = (request: SubgraphRequest) => SubgraphResponse | null | Promise<SubgraphResponse | null>;

async function publications(answers: Record<string, Answer>) {
  const asked: (readonly [string, SubgraphRequest])[] = [];
  const others: OtherSubgraphs = {
    ...alone,
    ask: async (name, request) => {
      asked.push([name, request]);
      return answers[name] ? answers[name](request) : nothing;
    },
  };
  const running = await openSubgraph(subgraph, freshSqliteUrl(), { others });
  const record = { type: 'MediaPublication', id: 'm', outlet: 'Paper', title: 'Water', language: 'en' };
  const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;
  await running.ingest([{ ...record, publishedOn: '2020-01-01', sources }], { actor: 'default-data', runId: null });
  const search = (variables: object, identity: Identity | null = hubItself, caller: Partial<Caller> = {}, at = '') =>
    runRequest(running, query.replace(') {', `) ${at} {`), { query: 'water', ...variables }, { identity, ...caller });
  return { search, asked };
}

const errorsOf = ({ errors }: SubgraphResponse) =>
  errors?.map(({ message, path, extensions }) => [extensions['code'], path, message]);

describe('The list of all subgraphs', () => {
  it('is merged, best first, and leads to records of each', async () => {
    const { search } = await publications({
      treaties: () => found(2, hit('Treaty', 'best', 1_300), hit('Treaty', 'last', 1_010)),
      bodies: () => found(1, hit('Body', 'b', 1_230)),
    });
    const { data, errors } = await search({});
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      found: {
        totalCount: 4,
        nodes: [
          { type: 'TREATY', id: 'best', record: { __typename: 'Treaty', id: 'best' } },
          { type: 'BODY', id: 'b', record: { __typename: 'Body' } },
          {
            type: 'MEDIA_PUBLICATION',
            id: 'm',
            score: 1_230,
            record: { __typename: 'MediaPublication', title: 'Water' },
          },
          { type: 'TREATY', id: 'last' },
        ],
      },
    });
  });

  it('asks for each page what follows the last hit, of whichever subgraph it was', async () => {
    const { search, asked } = await publications({
      treaties: () => found(3, hit('Treaty', 't', 2_000), hit('Treaty', 'u', 1_900)),
    });
    const { data } = await search({ first: 1 });
    const { pageInfo } = data?.['found'] as { pageInfo: { endCursor: string; hasNextPage: boolean } };
    expect(pageInfo.hasNextPage).toBe(true);
    asked.splice(0);
    await search({ first: 1, after: pageInfo.endCursor });
    const after = { score: 2_000, type: 'Treaty', id: 't' };
    expect(asked.map(([name, { variables }]) => [name, variables['after'], variables['first']])).toEqual(
      ['treaties', 'bodies', 'reports'].map((name) => [name, after, 2]),
    );
  });

  it('asks on behalf of who asks, as a subgraph, and only those that keep the wanted types', async () => {
    const { search, asked } = await publications({});
    await search({ types: ['TREATY', 'MEDIA_PUBLICATION'] }, null);
    expect(asked.map(([name, { caller }]) => [name, caller.isPeer, caller.identity])).toEqual([
      ['treaties', true, null],
    ]);
    const over = fromHeaders(toHeaders(callerWith({ requestId: 'r', isPeer: true })), { actor: null, identity: null });
    const plain = fromHeaders(toHeaders(callerWith({ requestId: 'r' })), { actor: null, identity: null });
    expect([over.isPeer, plain.isPeer]).toEqual([true, undefined]);
  });

  it.each<[string, Answer, string]>([
    ['does not answer', () => null, `The subgraph "reports" can't be asked; its hits are missing.`],
    [
      'refuses',
      () => ({ data: null, errors: [new GraphQLError('Rights are not known.')] }),
      'The subgraph "reports" could not answer: Rights are not known.; its hits are missing.',
    ],
  ])('says so where a subgraph %s: the rest stands, and the whole is not counted', async (_case, reports, message) => {
    const { search } = await publications({ reports, treaties: () => found(1, hit('Treaty', 't', 2_000)) });
    const answer = await search({});
    expect(errorsOf(answer)).toEqual([['SUBGRAPH_UNAVAILABLE', ['found'], message]]);
    expect(answer.data).toMatchObject({ found: { totalCount: null, nodes: [{ id: 't' }, { id: 'm' }] } });
  });
});

it('Where one can not answer for lack of another, both are named', async () => {
  const reports = () => ({ data: null, errors: [new RightsUnknownError('a Body is confidential', 'bodies')] });
  const { search } = await publications({ reports });
  const { errors } = await search({});
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reports', judgedBy: 'bodies' },
  ]);
});

it('All are asked by the clocks of the question, and a day of the law is noted, which narrows nothing', async () => {
  const { search, asked } = await publications({});
  const at = '@at(asOf: "2019-05-05", knownAt: "2020-01-01T00:00:00Z", today: "2021-01-01")';
  const { data, extensions } = await search({}, hubItself, {}, at);
  const clocks = { asOf: '2019-05-05', knownAt: '2020-01-01T00:00:00.000Z', today: '2021-01-01' };
  expect(asked.map(([, { variables }]) => variables)).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining(clocks) as object),
  );
  expect(data).toMatchObject({ found: { totalCount: 0 } });
  const [note] = extensions?.hub?.notes ?? [];
  expect(note).toMatchObject({ code: 'ALL_DAYS', of: 'Query.search', field: '@at(asOf)', value: '2019-05-05' });
  expect((await search({})).extensions?.hub).not.toHaveProperty('notes');
});

it('Each subgraph is asked for the state of its own that the caller has seen, and the answer says at which it was', async () => {
  const hub = { subgraph: 'treaties', revision: 9, asOf: '2026-11-22', today: '2026-11-22', knownAt: null };
  const { search, asked } = await publications({ treaties: () => ({ ...nothing, extensions: { hub } }) });
  const { extensions } = await search({}, hubItself, { atLeastOfOthers: { treaties: 9, publications: 1 } });
  expect(asked.map(([name, { caller }]) => [name, caller.atLeastRevision, caller.isPeer])).toEqual([
    ['treaties', 9, true],
    ['bodies', 0, true],
    ['reports', 0, true],
  ]);
  expect(extensions?.hub?.asked).toEqual({ treaties: 9, bodies: null, reports: null });
});

describe('It is refused', () => {
  it('for types that are not for who asks', async () => {
    const { search, asked } = await publications({});
    expect(errorsOf(await search({ types: ['ANNUAL_INFORMATION'] }, null))).toEqual([
      ['FORBIDDEN', ['found'], 'SearchType.AnnualInformation is only for ANALYST, OFFICER, HEAD, AUTHORISED_BODY.'],
    ]);
    const officer = { account: 'a', grants: grantsOf('OFFICER:body-mia') };
    expect(errorsOf(await search({ types: ['ANNUAL_INFORMATION'] }, officer))).toBeUndefined();
    expect(asked.map(([name]) => name)).toEqual(['reports']);
  });

  it.each([
    [{ query: ' ' }, 'BAD_USER_INPUT'],
    [{ query: 'w'.repeat(201) }, 'BAD_USER_INPUT'],
    [{ first: 0 }, 'BAD_USER_INPUT'],
    [{ first: 101 }, 'BAD_USER_INPUT'],
    [{ after: 'rubbish' }, 'INVALID_CURSOR'],
  ])('for %j, before anybody is asked', async (variables, code) => {
    const { search, asked } = await publications({});
    expect(errorsOf(await search(variables))?.map(([each]) => each)).toEqual([code]);
    expect(asked).toEqual([]);
  });

  it('for the cursor of another question', async () => {
    const { search } = await publications({});
    const { data } = await search({});
    const { pageInfo } = data?.['found'] as { pageInfo: { endCursor: string } };
    expect(errorsOf(await search({ after: pageInfo.endCursor }))).toBeUndefined();
    expect(errorsOf(await search({ query: 'paper', after: pageInfo.endCursor }))?.[0]?.[0]).toBe('INVALID_CURSOR');
  });
});
