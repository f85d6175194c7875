import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

const trusted = 'https://dashboard.example';
const stranger = 'https://stranger.example';
const query = JSON.stringify({ query: '{ treaty(id: "t1") { title } }' });

let hub: FakeHub;
beforeAll(async () => {
  hub = await startFakeHub({ corsOrigins: [trusted], hstsSeconds: 600 });
});
afterAll(() => hub.close());

const post = (headers: Record<string, string>, body = query) =>
  fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const preflight = (origin: string) =>
  fetch(`${hub.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
const corsOf = ({ headers }: Response) => [...headers].filter(([name]) => name.startsWith('access-control-'));

describe('a page of another origin', () => {
  it('that is trusted may ask, with its own headers and without cookies', async () => {
    const response = await preflight(trusted);
    expect([response.status, response.headers.get('vary')]).toEqual([204, 'origin']);
    expect(Object.fromEntries(corsOf(response))).toEqual({
      'access-control-allow-origin': trusted,
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': expect.stringMatching(/content-type.*authorization.*x-api-key/) as string,
      'access-control-expose-headers': expect.stringMatching(/hub-cost.*hub-export-notes/) as string,
      'access-control-max-age': '600',
    });
  });

  it('that is trusted may read the answer, a refusal too', async () => {
    for (const response of [await post({ origin: trusted }), await post({ origin: trusted }, '{')])
      expect(response.headers.get('access-control-allow-origin')).toBe(trusted);
  });

  it.each([stranger, 'null', `${trusted}.stranger.example`, 'http://dashboard.example'])(
    'such as %s is allowed nothing',
    async (origin) => {
      expect(corsOf(await preflight(origin))).toEqual([]);
      expect(corsOf(await post({ origin }))).toEqual([]);
    },
  );

  it('is allowed nothing where no origin is configured', async () => {
    const own = await startFakeHub();
    const response = await fetch(`${own.url}/graphql`, { method: 'OPTIONS', headers: { origin: trusted } });
    expect(corsOf(response)).toEqual([]);
    await own.close();
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data' }],
    ['plain text', { 'content-type': 'text/plain' }],
  ])('can make no browser send %s without asking first', async (_what, headers) => {
    const asked = hub.treaties.requests.length;
    expect((await post({ origin: stranger, ...headers })).status).toBe(400);
    expect(hub.treaties.requests).toHaveLength(asked);
  });

  it('can make no browser send a GET, unless the page can add a header', async () => {
    const get = (headers: Record<string, string>) =>
      fetch(`${hub.url}/graphql?query={__typename}`, { headers: { 'sec-fetch-site': 'cross-site', ...headers } });
    expect((await get({})).status).toBe(400);
    expect((await get({ 'apollo-require-preflight': '1' })).status).toBe(200);
  });
});

describe('every answer', () => {
  const paths = ['/', '/graphql?query={__typename}', '/schema/api.graphql', '/health/live', '/nowhere', '/console/'];

  it.each(paths)('keeps browsers from guessing, framing and telling: %s', async (path) => {
    const { headers } = await fetch(hub.url + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(/default-src '(none|self)'.*frame-ancestors '(none|self)'/);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBe('max-age=600; includeSubDomains');
    for (const name of ['x-powered-by', 'server', 'set-cookie']) expect(headers.get(name)).toBeNull();
  });

  it('speaks of HTTPS only where it is told to', async () => {
    const own = await startFakeHub();
    expect((await fetch(own.url)).headers.get('strict-transport-security')).toBeNull();
    await own.close();
  });
});
