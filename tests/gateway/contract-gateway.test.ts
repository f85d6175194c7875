import { ApolloServer } from '@apollo/server';
import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { buildClientSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from 'graphql';
import { contractGateway } from '../../gateway/contracts/contract-gateway.ts';

const contract = `type Query {
  treaty(id: ID!): Treaty
  treaties(filter: TreatyFilter, from: Date): [Treaty]
}

type Treaty {
  id: ID!
  title: String
}

input TreatyFilter {
  title: String
}

scalar Date`;

/** What the gateway of the whole graph would say: it knows more than the contract. */
const wholeAnswer = { data: { t: { id: 't1' }, s: { types: [{ name: 'Draft' }] }, d: { name: 'Draft' } } };
const whole = jest.fn<ReturnType<GatewayExecutor>, Parameters<GatewayExecutor>>();
const validated = jest.fn();
const server = new ApolloServer({
  gateway: contractGateway(contract, whole),
  introspection: true,
  plugins: [{ requestDidStart: () => Promise.resolve({ validationDidStart: () => Promise.resolve(validated()) }) }],
});

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => whole.mockReset().mockResolvedValue(wholeAnswer));

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await server.executeOperation({ query, variables });
  if (body.kind !== 'single') throw new Error('The answer came in parts.');
  return JSON.parse(JSON.stringify(body.singleResult)) as { data?: unknown; errors?: { message: string }[] };
}

it('asks the whole graph what the contract has', async () => {
  whole.mockResolvedValue({ data: { treaty: { id: 't1' } } });
  expect(await ask('{ treaty(id: "t1") { id } }')).toEqual({ data: { treaty: { id: 't1' } } });
  expect(whole).toHaveBeenCalledTimes(1);
});

it('validates a text once, however often it comes', async () => {
  validated.mockClear();
  const query = 'query ($id: ID!) { treaty(id: $id) { title } }';
  for (const id of ['t1', 't2', 't1']) await ask(query, { id });
  expect([validated.mock.calls.length, whole.mock.calls.length]).toEqual([1, 3]);
});

it.each([
  ['a field', '{ drafts { id } }', {}, 'Cannot query field "drafts" on type "Query".'],
  ['a type', '{ treaty(id: "t1") { ... on Draft { id } } }', {}, 'Unknown type "Draft".'],
  [
    'a condition',
    '{ treaties(filter: { author: "a" }) { id } }',
    {},
    'Field "author" is not defined by type "TreatyFilter".',
  ],
  [
    'a condition in a variable',
    'query ($f: TreatyFilter) { treaties(filter: $f) { id } }',
    { f: { author: 'a' } },
    'Variable "$f" got invalid value { author: "a" }; Field "author" is not defined by type "TreatyFilter".',
  ],
  [
    'a day that is none, in a variable',
    'query ($d: Date) { treaties(from: $d) { id } }',
    { d: '2021-02-30' },
    'Variable "$d" got invalid value "2021-02-30"; Date: "2021-02-30" is not a day that exists',
  ],
])('refuses %s that the contract has not, and asks nobody', async (_name, query, variables, message) => {
  const { data, errors } = await ask(query, variables);
  expect(data).toBeUndefined();
  expect(errors?.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
  expect(whole).not.toHaveBeenCalled();
});

it('shows of the schema what is in the contract, word for word', async () => {
  whole.mockResolvedValue({ data: { __schema: {} } });
  const { data } = await ask(getIntrospectionQuery());
  expect(printSchema(buildClientSchema(data as IntrospectionQuery))).toBe(contract);
});

it('answers questions about the schema from the contract wherever they stand, and the rest from the whole graph', async () => {
  const query = `query ($known: String!, $yes: Boolean!) {
    t: treaty(id: "t1") { id }
    ...Schema
    ... @include(if: $yes) { d: __type(name: "Draft") { name } known: __type(name: $known) { ...Type } }
    gone: __type(name: "Treaty") @skip(if: $yes) { name }
  }
  fragment Schema on Query { s: __schema { types { ...Type } } }
  fragment Type on __Type { name }`;
  const { data } = (await ask(query, { known: 'Treaty', yes: true })) as { data: { s: { types: { name: string }[] } } };
  expect(data).toMatchObject({ t: { id: 't1' }, d: null, known: { name: 'Treaty' } });
  expect(Object.keys(data)).toEqual(['t', 's', 'd', 'known']);
  expect(data.s.types.map(({ name }) => name)).toEqual(expect.arrayContaining(['Treaty', 'TreatyFilter']));
  expect(data.s.types.map(({ name }) => name)).not.toContain('Draft');
});

it('says nothing of the whole schema where a question about it can not be answered', async () => {
  const { data, errors } = await ask('query ($a: Boolean = true) { s: __schema @include(if: $a) { types { name } } }', {
    a: null,
  });
  expect([data, errors?.length]).toEqual([undefined, 1]);
  expect(whole).not.toHaveBeenCalled();
});

it('runs the operation that is named, and looks at the schema for no other', async () => {
  whole.mockResolvedValue({ data: { treaty: null } });
  const query = 'query A { treaty(id: "t1") { id } } query B { __schema { types { name } } }';
  const { body } = await server.executeOperation({ query, operationName: 'A' });
  expect(body).toMatchObject({ singleResult: { data: { treaty: null } } });
  expect(body).not.toHaveProperty('singleResult.data.__schema');
});
