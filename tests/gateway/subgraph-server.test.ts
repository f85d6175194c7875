import { SubgraphClient } from '../../subgraphs/_http/client.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import type { Caller } from '../../subgraphs/_kit/contract.ts';
import { Deadline } from '../../subgraphs/_kit/deadline.ts';
import { makeFakes, type Fakes } from './support/fakes.ts';
import { internalToken, listenOn, secret, subgraphServer, type Listening } from './support/subgraph-server.ts';

let fakes: Fakes;
let server: Listening;
let isOpen: boolean;
const clients: SubgraphClient[] = [];

beforeEach(async () => {
  fakes = makeFakes();
  isOpen = true;
  server = await listenOn(subgraphServer(fakes.treaties, () => isOpen).server, 0);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await server.close();
});

function connect(key = secret, name = 'treaties'): SubgraphClient {
  const client = new SubgraphClient({ name, address: server.address, signer: new TokenSigner(key), timeoutMs: 1_000 });
  clients.push(client);
  return client;
}

const caller: Caller = {
  scope: {},
  requestId: 'r-1',
  actor: 'account:a-1',
  identity: { account: 'a-1', grants: [{ role: 'OFFICER', body: 'body-moj' }] },
  acceptLanguage: 'kk, ru;q=0.5',
  atLeastRevision: 12,
  atRevision: 11,
};
const request = { query: '{ treaty(id: "t1") { title } }', variables: {}, caller };

async function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.address, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

it('answers the gateway, and is told who asks and under which terms', async () => {
  const { answer } = await connect().ask(request);
  expect(answer).toMatchObject({
    data: { treaty: { title: 'Convention one' } },
    extensions: { hub: { subgraph: 'treaties', revision: 1 } },
  });
  const { scope, ...received } = fakes.treaties.requests[0]?.caller ?? { scope: null };
  const { scope: sent, ...told } = caller;
  expect([scope === sent, received]).toEqual([false, { ...told, deadline: expect.any(Deadline) }]);
  expect(scope).toEqual({});
});

it('says that nobody writes where the token names nobody', async () => {
  await connect().ask({ ...request, caller: { ...caller, actor: null } });
  expect(fakes.treaties.requests[0]?.caller.actor).toBeNull();
});

it('answers 401 without a token', async () => {
  const response = await post('{"query":"{ __typename }"}');
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it.each<[string, () => Promise<Record<string, string>>]>([
  ['is for another subgraph', () => internalToken({ actor: 'local', identity: null }, 'bodies')],
  ['is older than its lifespan', () => internalToken({ actor: 'local', identity: null }, 'treaties', 70)],
  ['says nothing of who writes', () => internalToken({}, 'treaties')],
  ['is no token', () => Promise.resolve({ authorization: 'Bearer x.y.z' })],
])('answers 401 to a token that %s', async (_name, headers) => {
  expect((await post('{"query":"{ __typename }"}', await headers())).status).toBe(401);
  expect(fakes.treaties.requests).toEqual([]);
});

it('does not believe a token that was signed with another secret', async () => {
  const { failure } = await connect('another-secret-that-is-just-as-long-as-it-must-be').ask(request);
  expect(failure).toEqual({
    code: 'SUBGRAPH_INVALID_RESPONSE',
    reason: expect.stringContaining('SUBGRAPH_SECRET') as string,
  });
});

it('masks what nobody foresaw, also when its answer as a whole fails', async () => {
  const { answer } = await connect().ask({ ...request, query: '{ treaty(id: "t1") { secret } }' });
  expect(answer?.errors).toEqual([
    {
      message: 'Internal error.',
      path: ['treaty', 'secret'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' },
    },
  ]);
  fakes.treaties.fault = new Error('mysql://root:pw@10.0.0.7');
  const failed = await connect().ask(request);
  expect(failed.answer).toEqual({
    data: null,
    errors: [{ message: 'Internal error.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' } }],
  });
});

it.each([
  ['a body that is no JSON', '{"query":', 400],
  ['a body that is no object', '[]', 400],
  ['a body without a query', '{}', 400],
  ['a body that is too large', JSON.stringify({ query: 'x'.repeat(16_000_001) }), 413],
])('refuses %s', async (_name, body, status) => {
  expect((await post(body, await internalToken({ actor: null, identity: null }, 'treaties'))).status).toBe(status);
});

it('is ready when its database answers, and says at which revision', async () => {
  fakes.treaties.currentRevision = 12;
  expect(await connect().probe(1_000)).toBe(12);
  const origin = new URL(server.address).origin;
  fakes.treaties.fault = new Error('connect ECONNREFUSED');
  const ready = await fetch(`${origin}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { subgraph: 'treaties', state: 'UNAVAILABLE' }]);
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  expect(await (await fetch(`${origin}/metrics`)).text()).toContain('hub_subgraph_up{subgraph="treaties"} 0');
});

it('is alive but not ready, and answers nothing, until it is open', async () => {
  isOpen = false;
  const origin = new URL(server.address).origin;
  expect((await fetch(`${origin}/health/live`)).status).toBe(200);
  expect((await fetch(`${origin}/health/ready`)).status).toBe(503);
  expect((await connect().ask(request)).failure?.code).toBe('SUBGRAPH_UNAVAILABLE');
});

it('answers 404 with JSON elsewhere', async () => {
  const response = await fetch(`${new URL(server.address).origin}/nowhere`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});
