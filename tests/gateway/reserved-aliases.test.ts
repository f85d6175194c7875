import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

let hub: FakeHub;
beforeEach(async () => {
  hub = await startFakeHub();
});
afterEach(() => hub.close());

it.each([
  ['Treaty.title', 'id', '{ treaties { id: title recommendationCount } }'],
  ['Treaty.title', 'id', '{ bodies { watches { ...T } } } fragment T on Treaty { id: title }'],
  ['Treaty.title', '__typename', '{ treaties { __typename: title } }'],
  ['Query.treaties', '__typename', '{ __typename: treaties { id } }'],
  ['Treaty.__typename', 'id', '{ treaties { id: __typename recommendationCount } }'],
])('%s is not asked for as "%s", which the hub itself asks for: no subgraph is asked', async (field, value, query) => {
  const { status, body } = await hub.ask(query);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([
    {
      message: expect.stringContaining(`${field}: the alias "${value}" is the name of another field`) as string,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', field, value },
    },
  ]);
  expect(hub.treaties.requests).toEqual([]);
});

it.each([
  ['a name that is no key of its type', '{ id: treaty(id: "t1") { title } }', { id: { title: 'Convention one' } }],
  ['its own', '{ treaty(id: "t1") { id: id __typename: __typename } }', { treaty: { id: 't1', __typename: 'Treaty' } }],
  [
    'one that clients make for themselves',
    '{ treaty(id: "t1") { __isNode: __typename } }',
    { treaty: { __isNode: 'Treaty' } },
  ],
])('a field is asked for under %s', async (_what, query, data) => {
  const { status, body } = await hub.ask(query);
  expect([status, body.errors, body.data]).toEqual([200, undefined, data]);
});

it('a key is asked for under another name, and what is of the next subgraph comes too', async () => {
  const { body } = await hub.ask('{ treaty(id: "t1") { key: id recommendationCount } }');
  expect(body.data).toEqual({ treaty: { key: 't1', recommendationCount: 2 } });
});
