import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import type { Answer } from '../support/ask.ts';
import { asker } from '../support/ask.ts';
import { grantsOf, headersOf } from '../support/accounts.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

const publicTreaty = 'type Query { treaty(id: ID!): Treaty } type Treaty { id: ID! title: String }';
const contracts = {
  public: publicTreaty,
  partner: publicTreaty.replace('title: String', 'title: String watchedBy: [Body!]') + ' type Body { id: ID! }',
};

let hub: FakeHub;
beforeAll(async () => {
  hub = await startFakeHub({ contracts });
});
afterAll(() => hub.close());

/** As an account that holds these, or as the public. */
async function askAs(grants: readonly string[] | null, query: string, body = {}): Promise<Answer> {
  const headers = grants && (await headersOf(hub.accounts, grantsOf(...grants)));
  return asker(hub.url, headers ?? {})(query, body);
}

const everything = [
  'id',
  'title',
  'status',
  'secret',
  'refused',
  'watchedBy',
  'recommendations',
  'recommendationCount',
];

it.each([
  ['the public', null, ['id', 'title']],
  ['an account without roles', [], ['id', 'title']],
  ['a partner', ['PARTNER'], ['id', 'title', 'watchedBy']],
  ['an officer', ['OFFICER:body-moj'], everything],
  ['a steward', ['STEWARD'], everything],
  ['a partner who is an analyst too', ['PARTNER', 'ANALYST:body-moj'], everything],
])('shows %s the schema that is theirs', async (_name, grants, fields) => {
  const { status, body } = await askAs(grants, getIntrospectionQuery());
  const { types } = (body.data as unknown as IntrospectionQuery).__schema;
  const treaty = types.find(({ name }) => name === 'Treaty');
  const shown = treaty?.kind === 'OBJECT' ? treaty.fields.map(({ name }) => name) : [];
  expect([status, new Set(shown)]).toEqual([200, new Set(fields)]);
});

it.each([
  ['the public', null],
  ['an account without roles', []],
  ['a partner', ['PARTNER']],
])('refuses %s what is not in it like what is nowhere, without a hint, and asks no subgraph', async (_name, grants) => {
  hub.treaties.requests.length = 0;
  for (const field of ['secret', 'secrett', 'nothing']) {
    const { status, body } = await askAs(grants, `{ treaty(id: "t1") { id ${field} } }`);
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors).toMatchObject([
      {
        message: `Cannot query field "${field}" on type "Treaty".`,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  }
  expect(hub.treaties.requests).toHaveLength(0);
});

it('answers the same text by the part of whoever sends it, in whichever order they come', async () => {
  const query = '{ treaty(id: "t1") { title watchedBy { id } } }';
  const statuses = [];
  for (const grants of [['STEWARD'], null, ['PARTNER'], null, ['STEWARD']])
    statuses.push((await askAs(grants, query)).status);
  expect(statuses).toEqual([200, 400, 200, 400, 200]);
});

it('joins what is in a contract across subgraphs', async () => {
  const { body } = await askAs(['PARTNER'], '{ treaty(id: "t1") { title watchedBy { id __typename } } }');
  expect([body.errors, body.data]).toEqual([
    undefined,
    { treaty: { title: 'Convention one', watchedBy: ['b1', 'b2'].map((id) => ({ id, __typename: 'Body' })) } },
  ]);
});

const rename = 'mutation ($id: ID!) { renameTreaty(id: $id, title: "New") { title secret } }';

it.each([
  ['that would be valid', rename, { variables: { id: 't1' } }],
  ['that names what the public does not see', 'mutation ($input: RenameInput!) { rename(input: $input) { id } }', {}],
])('says to the public of a mutation %s that it needs an account', async (_name, query, body) => {
  const answer = await askAs(null, query, body);
  expect([answer.status, answer.body.data]).toEqual([401, undefined]);
  expect(answer.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

it('gives a partner no mutations', async () => {
  hub.treaties.requests.length = 0;
  const { status, body } = await askAs(['PARTNER'], rename, { variables: { id: 't1' } });
  expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]]);
  expect(hub.treaties.requests).toHaveLength(0);
});

it('works out the cost of a query by contract too, and counts it for each', async () => {
  const { headers } = await askAs(null, '{ treaty(id: "t1") { title } }');
  expect(headers.get('hub-cost')).toBe('1; limit=100000');
});
