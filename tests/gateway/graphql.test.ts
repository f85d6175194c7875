import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { asker } from '../support/ask.ts';

let hub: FakeHub;
beforeEach(async () => {
  hub = await startFakeHub();
});
afterEach(() => hub.close());

it('answers one question across the subgraphs', async () => {
  const { status, headers, body } = await hub.ask('{ treaties { id title watchedBy { name } recommendationCount } }');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch('application/graphql-response+json');
  expect(body.data).toEqual({
    treaties: [
      {
        id: 't1',
        title: 'Convention one',
        watchedBy: [{ name: 'Body b1' }, { name: 'Body b2' }],
        recommendationCount: 2,
      },
      { id: 't2', title: 'Convention two', watchedBy: [{ name: 'Body b1' }], recommendationCount: 0 },
      { id: 't3', title: 'Convention three', watchedBy: [], recommendationCount: 0 },
    ],
  });
  expect(body.errors).toBeUndefined();
});

it('says which subgraphs answered, and at which revision', async () => {
  hub.treaties.currentRevision = 12;
  hub.bodies.currentRevision = 3;
  const { body } = await hub.ask('{ treaty(id: "t1") { title watchedBy { name } } }');
  const clocks = { asOf: '2026-11-22', today: '2026-11-22', knownAt: null };
  expect(body.extensions?.hub).toEqual({
    account: 'tester',
    revision: 't12.b3',
    cost: { estimate: 6, limit: 100_000 },
    subgraphs: [
      { name: 'treaties', state: 'OK', revision: 12, ...clocks },
      { name: 'bodies', state: 'OK', revision: 3, ...clocks },
    ],
  });
});

it('shares one request scope, request id and language among all fetches of a request', async () => {
  const headers = { 'x-request-id': 'abc-1', 'accept-language': 'kk' };
  await hub.ask('{ treaties { watchedBy { name } recommendationCount } }', {}, headers);
  const callers = [hub.treaties, hub.bodies, hub.reports].flatMap(({ requests }) =>
    requests.map(({ caller }) => caller),
  );
  expect(callers).toHaveLength(3);
  expect(new Set(callers.map(({ scope }) => scope)).size).toBe(1);
  for (const { requestId, acceptLanguage, actor } of callers) {
    expect({ requestId, acceptLanguage, actor }).toEqual({
      requestId: 'abc-1',
      acceptLanguage: 'kk',
      actor: 'account:tester',
    });
  }
});

it('asks a subgraph once about a thing that many others point at', async () => {
  const { body } = await hub.ask('{ bodies { watches { id title } } }');
  expect(body.data).toEqual({
    bodies: [
      {
        watches: [
          { id: 't1', title: 'Convention one' },
          { id: 't2', title: 'Convention two' },
        ],
      },
      { watches: [{ id: 't1', title: 'Convention one' }] },
    ],
  });
  const { representations } = hub.treaties.requests[0]?.variables as { representations: unknown[] };
  expect(representations).toHaveLength(2);
});

it('follows every requirement of GraphQL over HTTP', async () => {
  const audits = serverAudits({ url: `${hub.url}/graphql` });
  const failures: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status === 'error') failures.push(`${audit.name}: ${result.reason}`);
  }
  expect(failures).toEqual([]);
});

it('answers a query by GET', async () => {
  const response = await fetch(`${hub.url}/graphql?query=${encodeURIComponent('{ treaty(id: "t1") { title } }')}`);
  expect(await response.json()).toMatchObject({ data: { treaty: { title: 'Convention one' } } });
});

it('refuses a GET that a page of another site sent', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  const response = await fetch(`${hub.url}/graphql?query={__typename}`, { headers });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch('Cross-Site Request Forgery');
});

it('refuses a POST that a page of another site could send without asking', async () => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{"query":"{__typename}"}',
  });
  expect(response.status).toBe(400);
});

it('refuses a mutation by GET', async () => {
  const query = encodeURIComponent('mutation { renameTreaty(id: "t1", title: "New") { title } }');
  const response = await fetch(`${hub.url}/graphql?query=${query}`);
  expect(response.status).toBe(405);
  expect(hub.treaties.requests).toEqual([]);
});

it.each(['PUT', 'DELETE', 'OPTIONS'])('refuses the method %s, and says which there are', async (method) => {
  const response = await fetch(`${hub.url}/graphql`, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
});

it('refuses a batch', async () => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '[{"query":"{__typename}"},{"query":"{__typename}"}]',
  });
  expect(response.status).toBe(400);
});

it('says which operation it misses when the request names none of several', async () => {
  const query = 'query A { __typename } query B { __typename }';
  const none = await hub.ask(query);
  const unknown = await hub.ask(query, { operationName: 'C' });
  expect(none.status).toBe(400);
  expect(none.body.errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_RESOLUTION_FAILURE' });
  expect(unknown.body.errors?.[0]?.message).toBe('The query holds no operation named "C".');
});

it('runs a mutation for an account', async () => {
  const { body } = await hub.ask('mutation { renameTreaty(id: "t1", title: "New") { title watchedBy { name } } }');
  expect(body.data).toEqual({ renameTreaty: { title: 'New', watchedBy: [{ name: 'Body b1' }, { name: 'Body b2' }] } });
});

it('refuses mutations of the public, and asks no subgraph', async () => {
  const asked = hub.treaties.requests.length;
  const { status, body } = await asker(hub.url)('mutation { renameTreaty(id: "t1", title: "New") { title } }');
  expect(status).toBe(401);
  expect(body.errors).toEqual([
    { message: expect.stringContaining('x-api-key') as string, extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  expect(hub.treaties.requests).toHaveLength(asked);
});

it('answers introspection, in production too', async () => {
  const { body } = await hub.ask('{ __schema { queryType { name } } }');
  expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
});

it.each([
  ['whoever meets the whole graph', () => hub.ask],
  ['the public', () => asker(hub.url)],
])('answers %s all that introspection can ask, and other questions beside it', async (_who, asks) => {
  const introspection = getIntrospectionQuery({ oneOf: true, specifiedByUrl: true, inputValueDeprecation: true });
  const query = introspection.replace('__schema {', 'treaty(id: "t1") { title } s: __schema {');
  const { status, body } = await asks()(query);
  const schema = expect.objectContaining({ queryType: { name: 'Query', kind: 'OBJECT' } }) as object;
  expect([status, body.errors, body.data]).toEqual([
    200,
    undefined,
    { treaty: { title: 'Convention one' }, s: schema },
  ]);
});
