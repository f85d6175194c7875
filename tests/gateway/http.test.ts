import { request as rawRequest } from 'node:http';
import { roles } from '../../subgraphs/_kit/access/identity.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

let hub: FakeHub;
beforeAll(async () => {
  hub = await startFakeHub({ maxBodyBytes: 2_000 });
});
afterAll(() => hub.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(hub.url + path, { headers, redirect: 'manual' });

it('has a front page that leads on and loads nothing', async () => {
  const response = await get('/');
  const html = await response.text();
  expect(response.headers.get('content-type')).toMatch('text/html');
  for (const href of [
    '/console',
    '/schema/public.graphql',
    '/schema/api.graphql',
    '/schema/supergraph.graphql',
    '/health/ready',
    '/metrics',
  ]) {
    expect(html).toContain(`href="${href}"`);
    expect((await get(href)).status).toBeLessThan(400);
  }
  for (const language of ['kk', 'ru', 'en']) expect(html).toContain(`<p lang="${language}">`);
  expect(html).toContain('query FirstQuestion { treaties { title } } # &lt;first&gt;');
  expect(html).not.toMatch(/https?:\/\/|<script|<img/);
});

it('begins with the first question, also where others come before it by name', async () => {
  const html = await (await get('/console/')).text();
  // The console opens the window that comes last.
  expect(html.indexOf('query FirstQuestion')).toBeGreaterThan(html.indexOf('query AllTreaties'));
  expect(await (await get('/')).text()).toContain('query FirstQuestion');
});

it('has a console that asks nobody but the hub, with the saved operations', async () => {
  const response = await get('/console/');
  const html = await response.text();
  expect(html).toContain('All treaties');
  expect(html).toContain('query AllTreaties');
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(response.headers.get('content-security-policy')).toMatch("default-src 'self'");
  for (const [, file] of html.matchAll(/(?:src|href)="([^"/][^"]*)"/g)) {
    if (file?.startsWith('.')) continue;
    expect([file, (await get(`/console/${file}`)).status]).toEqual([file, 200]);
  }
});

it('has a console that shows how to ask as each role: the command for a token, and where to put it', async () => {
  const html = await (await get('/console/')).text();
  expect(html).toContain('Ask as each role');
  expect(html).toContain('authorization: `Bearer {{token}}`');
  for (const role of roles) {
    const body = ['ANALYST', 'OFFICER', 'HEAD'].includes(role) ? ' --body body-moj' : '';
    const command = `npm run token -- --role ${role}${body}`;
    expect(html).toContain(`#      ${command}\n`);
    expect(html).toContain(`title: \`${role}\``);
    expect(html).toContain(`token: \`What this prints: ${command}\``);
  }
});

it.each([
  [412, 'PRECONDITION_FAILED', { 'if-match': '"x"' }],
  [416, 'RANGE_NOT_SATISFIABLE', { range: 'bytes=999999999-' }],
])('refuses with %i what a file of the console can not give', async (status, code, headers) => {
  const response = await get('/console/main.js', headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(hub.logged.filter(({ msg }) => msg === 'Unexpected error')).toEqual([]);
});

it('leads a person who opens the API to the console', async () => {
  const response = await get('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/console']);
});

it('publishes the schema of the hub, of each contract and of each subgraph', async () => {
  const type = async (path: string) => {
    const response = await get(path);
    return [response.status, response.headers.get('content-type'), (await response.text()).slice(0, 10)];
  };
  expect(await type('/schema/api.graphql')).toEqual([200, 'text/plain; charset=utf-8', 'type Query']);
  for (const contract of ['public', 'partner']) {
    expect(await type(`/schema/${contract}.graphql`)).toEqual([200, 'text/plain; charset=utf-8', 'directive ']);
    const supergraph = await get(`/schema/${contract}.supergraph.graphql`);
    expect(await supergraph.text()).toContain('join__Graph');
  }
  expect(await type('/schema/subgraphs/bodies.graphql')).toEqual([200, 'text/plain; charset=utf-8', '# bodies\n\n']);
  expect(await (await get('/schema/supergraph.graphql')).text()).toContain('join__Graph');
});

it.each([
  '/nowhere',
  '/schema/subgraphs/planets.graphql',
  '/schema/subgraphs/..%2F..%2Fpackage.json',
  '/schema/operations',
  '/schema/internal.graphql',
  '/schema/contracts/public.graphql',
  '/health/well',
])('answers 404 with JSON at %s', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

it('answers 413 with JSON to a body that is too large', async () => {
  const { status, body } = await hub.ask(`{ treaties { ${'title '.repeat(1_000)} } }`);
  expect(status).toBe(413);
  expect(body.errors?.[0]).toMatchObject({
    message: 'The body is larger than 2000 bytes.',
    extensions: { code: 'PAYLOAD_TOO_LARGE' },
  });
});

it('answers 400 with JSON to a body that is no JSON', async () => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query"',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ message: 'The body is not valid JSON.', extensions: { code: 'BAD_REQUEST' } }],
  });
});

it('takes the request id of a client where it is sane, and makes one where it is not', async () => {
  expect((await get('/', { 'x-request-id': 'abc-1' })).headers.get('x-request-id')).toBe('abc-1');
  expect((await get('/', { 'x-request-id': 'a b"c' })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect((await get('/', { 'x-request-id': 'x'.repeat(200) })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

it('answers with headers that keep browsers from guessing and framing', async () => {
  const { headers } = await get('/');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-powered-by')).toBeNull();
});

it('counts requests, operations and fetches', async () => {
  await hub.ask('{ treaties { title } }');
  const text = await (await get('/metrics')).text();
  expect(text).toMatch(/hub_http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} \d/);
  expect(text).toMatch(/hub_operation_duration_seconds_count\{type="query",outcome="ok"\} \d/);
  expect(text).toMatch(/hub_subgraph_fetch_duration_seconds_count\{subgraph="treaties",outcome="OK"\} \d/);
  expect(text).toContain('hub_subgraph_revision{subgraph="treaties"} 1');
});

it('answers 400 to a path that can not be decoded', async () => {
  const status = await new Promise((resolve) =>
    rawRequest(`${hub.url}/schema/subgraphs/%E0%A4%A`, ({ statusCode }) => resolve(statusCode)).end(),
  );
  expect(status).toBe(400);
});
