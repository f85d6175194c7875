import type { Socket } from 'node:net';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { SubgraphClient } from '../../subgraphs/_http/client.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import { freePort } from '../support/free-port.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { makeFakes } from './support/fakes.ts';
import { manyTreaties, pagedFakes } from './support/paged-fakes.ts';
import { listenOn, respond, rudeServer, secret, subgraphServer, type Listening } from './support/subgraph-server.ts';

const timeoutMs = 400;
/** Where no time is to run out, as much as a busy machine needs. */
const patientMs = 5_000;
const json = 'application/json';
const query = '{ treaties { title watchedBy { name } recommendationCount } recommendations { id } }';

let hub: FakeHub;
let server: Listening | null;

/** A hub whose `reports` is at an address; the other two are in this process. */
async function startHubOver(address: string, limitMs = timeoutMs): Promise<void> {
  const fakes = makeFakes();
  const reports = new SubgraphClient({
    name: 'reports',
    address,
    signer: new TokenSigner(secret),
    timeoutMs: limitMs,
    maxResponseBytes: 100_000,
  });
  const local = [fakes.treaties, fakes.bodies].map((fake) => new InProcessConnection(fake, limitMs));
  hub = await startFakeHub({ connections: [...local, reports] }, fakes);
}

async function startHubOverRude(behave: (socket: Socket) => void, limitMs = timeoutMs): Promise<void> {
  server = await listenOn(rudeServer(behave), await freePort());
  await startHubOver(server.address, limitMs);
}

/** From here on a proper `reports` listens where the rude server did. */
async function mend(): Promise<void> {
  const port = server?.port ?? 0;
  await server?.close();
  server = await listenOn(subgraphServer(hub.reports).server, port);
}

afterEach(async () => {
  await hub.close();
  await server?.close();
  server = null;
});

const whole = {
  treaties: [
    { title: 'Convention one', watchedBy: [{ name: 'Body b1' }, { name: 'Body b2' }], recommendationCount: 2 },
    { title: 'Convention two', watchedBy: [{ name: 'Body b1' }], recommendationCount: 0 },
    { title: 'Convention three', watchedBy: [], recommendationCount: 0 },
  ],
  recommendations: [{ id: 'r1' }, { id: 'r2' }],
};
const rest = {
  treaties: whole.treaties.map((treaty) => ({ ...treaty, recommendationCount: null })),
  recommendations: null,
};

async function expectOnlyReportsLost(state: string): Promise<void> {
  const started = Date.now();
  const { status, body } = await hub.ask(query);
  expect(Date.now() - started).toBeLessThan(timeoutMs + 2_000);
  expect(status).toBe(200);
  expect(body.data).toEqual(rest);
  const paths = body.errors?.map(({ path }) => path?.join('.')).sort();
  expect(paths).toEqual(['recommendations', ...[0, 1, 2].map((index) => `treaties.${index}.recommendationCount`)]);
  for (const { message, extensions } of body.errors ?? []) {
    expect(message).toMatch(/^The subgraph "reports" /);
    expect(extensions).toEqual({ code: `SUBGRAPH_${state}`, subgraph: 'reports' });
  }
  expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|stack/);
  expect(body.extensions?.hub.subgraphs.map((part) => [part.name, part.state])).toEqual([
    ['treaties', 'OK'],
    ['bodies', 'OK'],
    ['reports', state],
  ]);
  expect(body.extensions?.hub.revision).toBe('t1.b1');
}

const halfAnswer = `HTTP/1.1 200 OK\r\ncontent-type: ${json}\r\ncontent-length: 5000\r\n\r\n{"data":{"rec`;
const drip = (socket: Socket) => {
  socket.write(halfAnswer);
  const timer = setInterval(() => socket.write(' '), 50);
  socket.once('close', () => clearInterval(timer));
};
const answer = (data: unknown) => respond(200, json, JSON.stringify(data));

it.each<[string, string, (socket: Socket) => void]>([
  ['accepts and never answers', 'TIMEOUT', () => undefined],
  ['stops in the middle of its answer', 'TIMEOUT', (socket) => void socket.write(halfAnswer)],
  ['drips its answer', 'TIMEOUT', drip],
  ['resets the connection', 'UNAVAILABLE', (socket) => void socket.resetAndDestroy()],
  [
    'resets it in the middle of its answer',
    'UNAVAILABLE',
    (socket) => void socket.write(halfAnswer, () => socket.resetAndDestroy()),
  ],
  ['closes the connection', 'UNAVAILABLE', (socket) => void socket.end()],
  ['says that it can not serve', 'UNAVAILABLE', respond(503, json, '{"errors":[]}')],
  ['answers with a page of HTML', 'INVALID_RESPONSE', respond(200, 'text/html', '<html>Welcome</html>')],
  ['answers with status 500', 'INVALID_RESPONSE', respond(500, json, '{"data":{}}')],
  ['answers with broken JSON', 'INVALID_RESPONSE', respond(200, json, '{"data":{"recommendations":[')],
  ['answers with JSON that is no response', 'INVALID_RESPONSE', answer([1, 2, 3])],
  ['answers with no data and no error', 'INVALID_RESPONSE', answer({ data: null })],
  ['answers with errors that are none', 'INVALID_RESPONSE', answer({ data: {}, errors: 'many' })],
  ['leaves out what was asked for', 'INVALID_RESPONSE', answer({ data: {} })],
  [
    'gives things where lists of things belong',
    'INVALID_RESPONSE',
    answer({ data: { recommendations: { id: 'r1' }, _entities: {} } }),
  ],
  [
    'gives fewer things than were asked about',
    'INVALID_RESPONSE',
    answer({ data: { recommendations: [null], _entities: [null] } }),
  ],
  [
    'gives text where numbers belong',
    'INVALID_RESPONSE',
    answer({ data: { recommendations: [{ id: {} }], _entities: Array(3).fill({ recommendationCount: 'two' }) } }),
  ],
  [
    'answers without end',
    'INVALID_RESPONSE',
    respond(200, json, `{"data":{"recommendations":[]},"x":"${'x'.repeat(200_000)}"}`),
  ],
  ['does not speak HTTP', 'INVALID_RESPONSE', (socket) => void socket.write('220 mail.example ESMTP\r\n')],
])(
  'a subgraph that %s costs only its own fields, and is taken in again when it is well',
  async (_name, state, behave) => {
    await startHubOverRude(behave, state === 'TIMEOUT' ? timeoutMs : patientMs);
    await expectOnlyReportsLost(state);
    await mend();
    const { body } = await hub.ask(query);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual(whole);
  },
);

it('a subgraph that is not there when the hub starts is taken in when it comes', async () => {
  const port = await freePort();
  await startHubOver(`http://127.0.0.1:${port}/graphql`);
  await expectOnlyReportsLost('UNAVAILABLE');
  server = await listenOn(subgraphServer(hub.reports).server, port);
  expect((await hub.ask(query)).body.data).toEqual(whole);
});

it('a subgraph in this process that takes too long costs only its own fields', async () => {
  hub = await startFakeHub({ timeoutMs });
  hub.reports.delayMs = 2_000;
  await expectOnlyReportsLost('TIMEOUT');
});

it('a subgraph in this process that fails as a whole costs only its own fields', async () => {
  hub = await startFakeHub({ timeoutMs });
  hub.reports.fault = new Error('connect ECONNREFUSED 127.0.0.1:3306');
  await expectOnlyReportsLost('UNAVAILABLE');
});

it('of very many places that a subgraph leaves empty a hundred are named and the rest are counted', async () => {
  hub = await startFakeHub({}, pagedFakes(manyTreaties(80)));
  hub.bodies.fault = new Error('down');
  const { body } = await hub.ask('{ treaties(first: 80) { nodes { a: watchedBy { id } b: watchedBy { name } } } }');
  const [last, ...others] = (body.errors ?? []).map(({ extensions }) => extensions).reverse();
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'bodies' };
  expect(last).toEqual({ ...extensions, unnamedPlaces: 60 });
  expect(others).toEqual(Array(99).fill(extensions));
});

it('an internal error of a subgraph as a whole says how many more places it leaves empty, and nothing else', async () => {
  hub = await startFakeHub({}, pagedFakes(manyTreaties(80)));
  const errors = [{ message: 'secret', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  hub.bodies.execute = () => Promise.resolve({ data: null, errors } as never);
  const { body } = await hub.ask('{ treaties(first: 80) { nodes { a: watchedBy { id } b: watchedBy { name } } } }');
  const { message, extensions } = body.errors?.at(-1) ?? {};
  expect(body.errors).toHaveLength(100);
  expect([message, extensions]).toEqual([
    'Internal error.',
    { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String), subgraph: 'bodies', unnamedPlaces: 60 },
  ]);
});

it('a subgraph that timed out is not given its time again within one answer', async () => {
  await startHubOverRude(() => undefined);
  const started = Date.now();
  await hub.ask(
    '{ recommendations { id } treaties { recommendationCount watchedBy { watches { recommendationCount } } } }',
  );
  expect(Date.now() - started).toBeLessThan(timeoutMs + 2_000);
});

it('the reason, address included, is in the log under the request id', async () => {
  const port = await freePort();
  await startHubOver(`http://127.0.0.1:${port}/graphql`);
  await hub.ask('{ recommendations { id } }', {}, { 'x-request-id': 'r-9' });
  const line = hub.logged.find(({ msg }) => msg === 'A subgraph gave no answer');
  expect(line).toMatchObject({ subgraph: 'reports', code: 'SUBGRAPH_UNAVAILABLE', requestId: 'r-9' });
  expect(line?.['reason']).toContain(String(port));
});
