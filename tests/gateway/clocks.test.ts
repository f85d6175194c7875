import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

let hub: FakeHub;
beforeAll(async () => {
  hub = await startFakeHub();
});
afterAll(() => hub.close());

const fields = '{ treaties { title watchedBy { name } } }';

it('carries a clock of the query to every subgraph, references included', async () => {
  const { body } = await hub.ask(`query @at(asOf: "2010-02-12") ${fields}`);
  expect(body.extensions?.hub.subgraphs.map(({ name, asOf }) => [name, asOf])).toEqual([
    ['treaties', '2010-02-12'],
    ['bodies', '2010-02-12'],
  ]);
});

it('carries a clock that comes as a variable', async () => {
  const { body } = await hub.ask(`query Q($day: Date) @at(asOf: $day) ${fields}`, { variables: { day: '2011-03-04' } });
  expect(body.extensions?.hub.subgraphs.map(({ asOf }) => asOf)).toEqual(['2011-03-04', '2011-03-04']);
});

it.each(['d', 'constructor', '__proto__'])(
  'carries a clock that is the default of a variable named %s',
  async (name) => {
    const { body } = await hub.ask(`query Q($${name}: Date = "2011-03-04") @at(asOf: $${name}) ${fields}`);
    expect(body.extensions?.hub.subgraphs.map(({ asOf }) => asOf)).toEqual(['2011-03-04', '2011-03-04']);
  },
);

const day = 'is not a day that exists, written YYYY-MM-DD.';

it.each([
  ['a literal', 'query @at(asOf: "2010-02-30") { treaties { id } }', {}, 'asOf'],
  ['a variable', 'query Q($d: Date) @at(today: $d) { treaties { id } }', { d: '2010-02-30' }, 'today'],
  ['a default of a variable', 'query Q($d: Date = "2010-02-30") @at(asOf: $d) { treaties { id } }', {}, '$d'],
  ['an argument of a field', '{ treaty(id: "t1") { status(asOf: "2010-02-30") } }', {}, 'asOf'],
])('refuses %s that is no day, naming argument, value and rule', async (_name, query, variables, argument) => {
  const { status, body } = await hub.ask(query, { variables });
  expect(status).toBe(400);
  expect(body.data).toBeUndefined();
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument,
    value: '2010-02-30',
    rule: day,
  });
  expect(body.errors?.[0]?.message).toContain(argument);
  expect(body.errors?.[0]?.message).toContain(`"2010-02-30" ${day}`);
});

const times = 'is not of the years 1500 to 2199.';
const far = '9999-12-31';

it.each<[string, string, Record<string, unknown>, string]>([
  ['a literal', `query @at(asOf: "${far}") { treaties { id } }`, {}, 'asOf'],
  ['a variable', 'query Q($d: Date) @at(today: $d) { treaties { id } }', { d: far }, 'today'],
  ['a default of a variable', `query Q($d: Date = "${far}") @at(asOf: $d) { treaties { id } }`, {}, '$d'],
  ['an argument of a field', `{ treaty(id: "t1") { status(asOf: "${far}") } }`, {}, 'asOf'],
  ['a variable of a field', 'query Q($d: Date) { treaty(id: "t1") { status(asOf: $d) } }', { d: far }, '$d'],
])('refuses %s of times that nothing recorded is of', async (_name, query, variables, argument) => {
  const { status, body } = await hub.ask(query, { variables });
  expect([status, body.data, body.errors?.length]).toEqual([400, undefined, 1]);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', value: far, rule: times });
  expect(body.errors?.[0]?.message).toContain(argument);
  expect(body.errors?.[0]?.message).toContain(`"${far}" ${times}`);
});

it('refuses a moment of such times', async () => {
  const { body } = await hub.ask(`query @at(knownAt: "${far}T00:00:00Z") { treaties { id } }`);
  expect(body.errors?.map(({ message }) => message)).toEqual([
    `knownAt: DateTime: "${far}T00:00:00Z" is not of the years 1500 to 2199 in UTC.`,
  ]);
});

it.each([
  ['2010', 2010],
  ['true', true],
  ['["2010-02-12"]', ['2010-02-12']],
  ['["yesterday"]', ['yesterday']],
  ['[]', []],
  ['{ day: "2010-02-12" }', { day: '2010-02-12' }],
])('refuses the literal %s for a day, and names it', async (literal, value) => {
  for (const query of [
    `query @at(asOf: ${literal}) { treaties { id } }`,
    `{ treaty(id: "t1") { status(asOf: ${literal}) } }`,
  ]) {
    const { status, body } = await hub.ask(query);
    expect([status, body.errors?.length]).toEqual([400, 1]);
    expect(body.errors?.[0]).toMatchObject({
      message: `asOf: Date: ${JSON.stringify(value)} ${day}`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'asOf', value, rule: day },
    });
  }
});

it('refuses a variable of a field that is no day, naming the variable', async () => {
  const { status, body } = await hub.ask('query Q($d: Date) { treaty(id: "t1") { status(asOf: $d) } }', {
    variables: { d: 7 },
  });
  expect(status).toBe(400);
  expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(body.errors?.[0]?.message).toContain('$d');
});

it('refuses a moment without an offset', async () => {
  const { body } = await hub.ask('query @at(knownAt: "2010-02-12T00:00:00") { treaties { id } }');
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'knownAt' });
});

it('sends a valid variable on as the client wrote it', async () => {
  hub.treaties.requests.length = 0;
  await hub.ask('query Q($d: DateTime) @at(knownAt: $d) { treaties { id } }', {
    variables: { d: '2026-11-10T23:59:59+05:00' },
  });
  expect(hub.treaties.requests[0]?.variables).toEqual({ d: '2026-11-10T23:59:59+05:00' });
});
