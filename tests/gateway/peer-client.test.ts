import { createServer, type RequestListener } from 'node:http';
import { pino } from 'pino';
import { PeerClient } from '../../subgraphs/_http/peer-client.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import { Deadline } from '../../subgraphs/_kit/deadline.ts';
import { RightsUnknownError } from '../../subgraphs/_kit/errors.ts';
import { eventually } from '../support/eventually.ts';
import { makeFakes } from './support/fakes.ts';
import { listenOn, secret, subgraphServer, type Listening } from './support/subgraph-server.ts';

const timeoutMs = 1_000;
const caller = callerWith({ requestId: 'r' });
const request = { query: '{ treaty(id: "t1") { title } }', variables: {}, caller };

let server: Listening;
let client: PeerClient;

async function serve(listener: Parameters<typeof listenOn>[0]): Promise<void> {
  server = await listenOn(listener, 0);
  const options = { name: 'treaties', address: server.address, signer: new TokenSigner(secret), timeoutMs };
  client = new PeerClient({ ...options, connections: 2 }, pino({ level: 'silent' }));
}

afterEach(async () => {
  await client.close();
  await server.close();
});

async function msOf(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

it('A subgraph that is slow, with a question on every connection, is waited for', async () => {
  const { treaties } = makeFakes();
  treaties.delayMs = 0.2 * timeoutMs;
  await serve(subgraphServer(treaties).server);
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => client.ask(request)));
  expect(outcomes.map(({ answer }) => answer?.data)).toEqual(Array(4).fill({ treaty: { title: 'Convention one' } }));
});

it('A subgraph that takes requests and answers none is left before the time is over, until it answers again', async () => {
  let hangs = true;
  const real = subgraphServer(makeFakes().treaties).server;
  const listener: RequestListener = (...exchange) => {
    if (!hangs) real.emit('request', ...exchange);
  };
  await serve(createServer(listener));
  const both = () => Promise.all([client.ask(request), client.withheld('Treaty', caller), client.heirs(caller)]);
  const silent = { silent: 'treaties' };
  const nothing = [{ failure: { code: 'SUBGRAPH_TIMEOUT', reason: 'it hangs' } }, silent, silent];
  expect(await msOf(async () => expect(await both()).toEqual(nothing))).toBeLessThan(timeoutMs);
  expect(await msOf(async () => expect(await both()).toEqual(nothing))).toBeLessThan(0.3 * timeoutMs);
  hangs = false;
  await eventually(async () => expect((await client.ask(request)).answer).toBeDefined());
  expect(await client.withheld('Treaty', caller)).toEqual([]);
});

it('A subgraph is told how long its answer is waited for: what is left to whoever asks', async () => {
  const told: unknown[] = [];
  await serve(
    createServer(({ headers }, response) => {
      told.push(Number(headers['hub-waits-ms']));
      response.setHeader('content-type', 'application/json').end('{"data":{}}');
    }),
  );
  await client.ask(request);
  await client.ask({ ...request, caller: { ...caller, deadline: Deadline.ofAnswerWithin(100) } });
  expect(told[0]).toBe(timeoutMs);
  expect(told[1]).toBeLessThanOrEqual(70);
});

it('A subgraph that would have to ask another about rights says who that is, where it does not answer', async () => {
  const { treaties } = makeFakes();
  await serve(subgraphServer(treaties).server);
  treaties.withheld = () => Promise.reject(new RightsUnknownError('a Body is confidential', 'bodies'));
  expect(await client.withheld('Treaty', caller)).toEqual({ silent: 'bodies' });
  treaties.withheld = () => Promise.reject(new Error('down'));
  expect(await client.withheld('Treaty', caller)).toEqual({ silent: 'treaties' });
});

it('What bodies have become is asked of who keeps bodies; another says that it does not know, and to strangers nothing is said', async () => {
  const { treaties } = makeFakes();
  await serve(subgraphServer(treaties).server);
  expect(await client.heirs(caller)).toEqual({ silent: 'treaties' });
  Object.assign(treaties, { heirs: () => Promise.resolve(['heir before']) });
  expect(await client.heirs(caller)).toEqual(['heir before']);
  const stranger = await fetch(new URL('heirs', server.address));
  expect([stranger.status, await stranger.text()]).toEqual([401, expect.not.stringContaining('heir before')]);
});
