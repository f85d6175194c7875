import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

let hub: FakeHub;

beforeAll(async () => {
  hub = await startFakeHub({
    limits: { cost: 60, fieldPairs: 60, aliases: 3, directives: 3, rootFields: 4, introspection: 30 },
  });
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.treaties.requests.length = 0;
});

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
/** Each fragment spreads the next one ten times: 10^8 fields. */
const bomb = `{ treaties { ...F0 } } ${many(8, (i) => `fragment F${i} on Treaty { ${many(10, () => (i < 7 ? `...F${i + 1}` : 'title'))} }`)}`;

it.each<[string, string, Record<string, unknown>]>([
  [
    'pairs of fields of the same name',
    `{ treaties { ...F } } fragment F on Treaty { ${many(12, () => 'title')} t: title ... on Treaty @skip(if: false) { t: id } }`,
    { field: 'fieldPairs', value: 67, limit: 60 },
  ],
  ['aliases', `{ ${many(4, (i) => `a${i}: __typename`)} }`, { field: 'aliases', value: 4, limit: 3 }],
  [
    'directives',
    `{ treaties { title ${many(4, () => '@include(if: true)')} } }`
      .replaceAll(' @', ' ...@')
      .replaceAll('true)', 'true) { title }'),
    { field: 'directives', value: 4, limit: 3 },
  ],
  [
    'fields of Query',
    '{ treaties { title } bodies { id } ...R } fragment R on Query { __typename recommendations { id } ... { treaty(id: "t1") { id } } }',
    { field: 'rootFields', value: 5, limit: 4 },
  ],
  [
    'fields of Query that are none',
    `query A { treaties { title } } fragment F on Treaty { a b c d e f } query B { ${many(5, (i) => `unknown${i}`)} }`,
    { field: 'rootFields', value: 5, limit: 4 },
  ],
  [
    'objects',
    '{ treaties { watchedBy { id } recommendations { treaty { watchedBy { id } } } } }',
    { field: 'cost', limit: 60 },
  ],
  ['selections that come of fragments', bomb, { code: 'LIMIT_EXCEEDED', field: 'selections', limit: 10_000 }],
])('A query with too many %s is refused with the number and the limit, and asks nobody', async (_what, query, told) => {
  const { status, body } = await hub.ask(query);
  expect([status, body.data]).toEqual([400, undefined]);
  const [error] = body.errors ?? [];
  expect(error?.extensions).toMatchObject(told);
  expect(error?.message).toContain(`${String(told['limit'])} at most`);
  expect(hub.treaties.requests).toEqual([]);
  expect((await hub.ask('{ treaty(id: "t1") { title } }')).status).toBe(200);
});

const everyType = '{ __schema { types { fields { name } } } }';

it('A query for too much of the schema itself is refused with the number and the limit', async () => {
  const { status, headers, body } = await hub.ask(everyType);
  expect([status, body.data, headers.get('hub-cost')]).toEqual([400, undefined, null]);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', field: 'introspection', limit: 30 });
  expect(body.errors?.[0]?.message).toContain('30 at most');
});

it('A query for little of the schema is answered, and tells what it cost', async () => {
  const { status, headers } = await hub.ask('{ __schema { queryType { fields { name } } } }');
  expect([status, headers.get('hub-cost')]).toEqual([200, expect.stringMatching(/^[3-9]; limit=60$/)]);
});

it('An operation is not refused for what another beside it asks of the schema', async () => {
  const query = `query A { treaty(id: "t1") { title } } query B ${everyType}`;
  expect((await hub.ask(query, { operationName: 'A' })).body.data).toEqual({ treaty: { title: 'Convention one' } });
  expect((await hub.ask(query, { operationName: 'B' })).status).toBe(400);
});

it('Each answer tells what its query may cost, and the limit', async () => {
  const { headers, body } = await hub.ask('{ treaty(id: "t1") { title watchedBy { id } } }');
  expect(headers.get('hub-cost')).toBe('6; limit=60');
  expect(body.extensions?.hub).toMatchObject({ cost: { estimate: 6, limit: 60 } });
});

it('What is left out with a variable costs nothing', async () => {
  const query = 'query Q($deep: Boolean!) { treaty(id: "t1") { id watchedBy @include(if: $deep) { id } } }';
  const costs = [];
  for (const deep of [false, true]) costs.push((await hub.ask(query, { variables: { deep } })).headers.get('hub-cost'));
  expect(costs).toEqual(['1; limit=60', '6; limit=60']);
});

it('An argument that is null in the end hides no cost', async () => {
  const dear = 'treaties { watchedBy { id } recommendations { treaty { watchedBy { id } } } }';
  const query = `query Q($id: ID = "t1") { treaty(id: $id) { title } ${dear} }`;
  const { status, headers, body } = await hub.ask(query, { variables: { id: null } });
  expect([status, body.data, body.errors?.[0]?.extensions['code']]).toEqual([400, undefined, 'COST_LIMIT_EXCEEDED']);
  expect(headers.get('hub-cost')).toBe('206; limit=60');
  expect(hub.treaties.requests).toEqual([]);
});

it('A variable that is wrong is refused as such', async () => {
  const { status, body } = await hub.ask('query Q($id: ID!) { treaty(id: $id) { id } }', { variables: {} });
  expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
});
