import { codedError } from './support/fake-subgraph.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

let hub: FakeHub;
beforeEach(async () => {
  hub = await startFakeHub();
});
afterEach(() => hub.close());

it('shows an error that a subgraph meant for clients, at the place in their answer', async () => {
  const { body } = await hub.ask('{ bodies { all: watches { refused } } }');
  expect(body.errors?.map(({ path }) => path)).toEqual([
    ['bodies', 0, 'all', 0, 'refused'],
    ['bodies', 1, 'all', 0, 'refused'],
    ['bodies', 0, 'all', 1, 'refused'],
  ]);
  expect(body.errors?.[0]).toMatchObject({
    message: 'This one is refused.',
    extensions: { code: 'FORBIDDEN', subgraph: 'treaties' },
  });
});

it('shows an error of one thing at its place, where other things of the list are of other types', async () => {
  const { body } = await hub.ask('{ named { ... on Treaty { refused } } }');
  expect(body.data).toEqual({ named: [{}, { refused: null }, null, {}, { refused: null }, { refused: null }] });
  expect(body.errors?.map(({ path }) => path?.join('.')).sort()).toEqual(
    [1, 4, 5].map((place) => `named.${place}.refused`),
  );
});

it('shows what a lost subgraph leaves empty at its place, where other things of the list are of other types', async () => {
  hub.treaties.fault = new Error('down');
  const { body } = await hub.ask('{ named { ... on Body { name } ... on Treaty { title } } }');
  expect(body.errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
    'named.1.title',
    'named.4.title',
    'named.5.title',
  ]);
});

it('shows nothing of an error that nobody foresaw but the request id, and logs it once with its stack', async () => {
  const { body } = await hub.ask('{ treaty(id: "t1") { title secret } }', {}, { 'x-request-id': 'r-1' });
  expect(body.data).toEqual({ treaty: { title: 'Convention one', secret: null } });
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1', subgraph: 'treaties' };
  expect(body.errors).toEqual([{ message: 'Internal error.', path: ['treaty', 'secret'], extensions }]);
  const faults = hub.logged.filter(({ msg }) => msg === 'Unexpected error');
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({
    requestId: 'r-1',
    err: { stack: expect.stringContaining('SELECT * FROM treaty') as string },
  });
});

it('names a reference to a thing that is not there, and leaves the rest', async () => {
  const { body } = await hub.ask('{ body(id: "b3") { name watches { id title } } }');
  expect(body.data).toEqual({ body: { name: 'Body b3', watches: [{ id: 'gone', title: null }] } });
  expect(body.errors).toEqual([
    {
      message: 'There is no Treaty "gone".',
      path: ['body', 'watches', 0],
      extensions: { code: 'NOT_FOUND', subgraph: 'treaties' },
    },
  ]);
});

it('gives a refusal of a whole fetch a place for each field that it leaves empty', async () => {
  hub.reports.execute = () => Promise.resolve({ data: null, errors: [codedError('reports is behind.', 'BEHIND')] });
  const { body } = await hub.ask('{ treaties { title count: recommendationCount recommendations { id } } }');
  expect(body.errors?.map(({ path }) => path)).toEqual(
    [0, 1, 2].flatMap((index) => [
      ['treaties', index, 'count'],
      ['treaties', index, 'recommendations'],
    ]),
  );
  expect(body.errors?.[0]).toMatchObject({
    message: 'reports is behind.',
    extensions: { code: 'BEHIND', subgraph: 'reports' },
  });
  expect(body.extensions?.hub.subgraphs).toMatchObject([
    { name: 'treaties', state: 'OK' },
    { name: 'reports', state: 'UNAVAILABLE' },
  ]);
});

describe('a request of which nothing stands', () => {
  const at = (field: string, code: string, ...below: string[]) => ({
    message: 'No.',
    path: [field, ...below],
    extensions: { code },
  });
  const answerOf = async (query: string, errors: ReturnType<typeof at>[], data: Record<string, unknown>) => {
    hub.treaties.execute = () => Promise.resolve({ data, errors: errors as never });
    const { status, body } = await hub.ask(query);
    return [status, body.data, body.errors?.map(({ extensions }) => extensions['code'])];
  };
  const lost = { a: null, b: null };
  const query = '{ a: treaties { title } b: treaty(id: "t1") { title } }';

  it.each([
    ['a fault of each field', 400, ['BAD_USER_INPUT', 'INVALID_CURSOR']],
    ['a state that has not come', 412, ['BEHIND', 'BEHIND']],
    ['both', 400, ['BEHIND', 'BAD_USER_INPUT']],
  ])('is refused with a status for %s, without data', async (_what, status, codes) => {
    const errors = [at('a', String(codes[0])), at('b', String(codes[1]))];
    expect(await answerOf(query, errors, lost)).toEqual([status, undefined, codes]);
    expect(hub.logged.find(({ msg }) => msg === 'operation')).toMatchObject({ status, outcome: 'failed' });
  });

  it.each([
    ['one is withheld', [at('a', 'BAD_USER_INPUT'), at('b', 'FORBIDDEN')], lost],
    ['one is not there', [at('a', 'BAD_USER_INPUT'), at('b', 'NOT_FOUND')], lost],
    ['one is null, which is an answer', [at('a', 'BAD_USER_INPUT')], lost],
    ['one is answered', [at('a', 'INVALID_CURSOR')], { a: null, b: { title: 'One' } }],
  ])('is none where %s', async (_what, errors, data) => {
    expect(await answerOf(query, errors, data)).toEqual([200, data, errors.map(({ extensions }) => extensions.code)]);
  });

  it('is none where the name of a type is asked for beside it', async () => {
    const [status] = await answerOf('{ __typename a: treaties { title } }', [at('a', 'BAD_USER_INPUT')], { a: null });
    expect(status).toBe(200);
  });

  it('is none where a subgraph can not be asked', async () => {
    hub.treaties.fault = new Error('down');
    const { status, body } = await hub.ask(query);
    expect([status, body.data]).toEqual([200, lost]);
  });

  it('is a command that was refused, and not one whose payload is lost', async () => {
    const command = 'mutation { a: renameTreaty(id: "t1", title: "New") { title } }';
    const below = [at('a', 'BAD_USER_INPUT', 'title')];
    expect((await answerOf(command, [at('a', 'BAD_USER_INPUT')], { a: null })).slice(0, 2)).toEqual([400, undefined]);
    expect((await answerOf(command, below, { a: null })).slice(0, 2)).toEqual([200, { a: null }]);
  });
});

it('does not name a place that a directive left out', async () => {
  hub.treaties.fault = new Error('down');
  const { body } = await hub.ask('query Q($no: Boolean!) { a: treaties { id } b: treaties @include(if: $no) { id } }', {
    variables: { no: false },
  });
  expect(body.errors?.map(({ path }) => path)).toEqual([['a']]);
});

it('does not name a place that the default of a variable left out', async () => {
  hub.treaties.fault = new Error('down');
  const { body } = await hub.ask(
    'query Q($no: Boolean! = false) { a: treaties { id } b: treaties @include(if: $no) { id } }',
  );
  expect(body.errors?.map(({ path }) => path)).toEqual([['a']]);
});

it('keeps what it says about one failed fetch within one page', async () => {
  hub.reports.fault = new Error('down');
  const aliases = Array.from({ length: 60 }, (_, index) => `c${index}: recommendationCount`).join(' ');
  const { body } = await hub.ask(`{ treaties { ${aliases} } }`);
  expect(body.errors).toHaveLength(100);
});

it('logs one line for an operation', async () => {
  await hub.ask('query Titles { treaties { title } }', {}, { 'x-request-id': 'r-2' });
  const lines = hub.logged.filter(({ msg }) => msg === 'operation');
  expect(lines).toEqual([
    expect.objectContaining({
      requestId: 'r-2',
      operationName: 'Titles',
      type: 'query',
      outcome: 'ok',
      status: 200,
      errors: 0,
    }),
  ]);
});

it.each([
  ['a syntax error', '{ treaties {', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ treaties { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
])('explains %s', async (_name, query, code) => {
  const { status, body } = await hub.ask(query);
  expect(status).toBe(400);
  expect(body.errors?.[0]).toMatchObject({ extensions: { code } });
});
