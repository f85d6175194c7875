import { mkdtempSync, rmdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readGatewayConfig } from '../../gateway/config.ts';
import { runGateway } from '../../gateway/run.ts';
import { SubgraphClient } from '../../subgraphs/_http/client.ts';
import { StartupError } from '../../subgraphs/_http/process.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import { asker } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { callerOf } from '../support/run-query.ts';
import { killAll, start } from './support/process.ts';
import { listenOn, secret } from './support/subgraph-server.ts';

const hubProcess = require.resolve('./support/hub-process.ts');
const subgraphProcess = require.resolve('./support/subgraph-process.ts');

afterEach(killAll);

const originOf = (url: string) => url.replace(/\/$/, '');
const names = ['treaties', 'bodies', 'reports'];
const title = '{ treaty(id: "t1") { title } }';

it('prints its URL when it is ready, and at SIGINT finishes what it has begun, and takes nothing new', async () => {
  const hub = start(hubProcess, [], { SLOW_MS: '700' });
  expect(await hub.ready).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const url = originOf(await hub.ready);
  const answers = Array.from({ length: 5 }, () => asker(url)(title));
  await sleep(250);
  hub.child.kill('SIGINT');
  await eventually(() => expect(fetch(`${url}/health/live`, { headers: { connection: 'close' } })).rejects.toThrow());
  for (const { status, body, headers } of await Promise.all(answers)) {
    expect([status, body.data]).toEqual([200, { treaty: { title: 'Convention one' } }]);
    expect(headers.get('connection')).toBe('close');
  }
  expect(await hub.exit).toEqual({ code: 0, signal: null });
  const ready = { level: 'info', service: 'gateway', url: `${url}/` };
  expect(hub.log().find(({ msg }) => msg === 'Ready')).toMatchObject(ready);
  expect(hub.log().map(({ msg }) => msg)).toContain('Ended');
});

it('cuts off at the end of its time what does not finish, and ends all the same', async () => {
  const hub = start(hubProcess, [], { SLOW_MS: '4000', SHUTDOWN_TIMEOUT_MS: '300' });
  const url = originOf(await hub.ready);
  const answer = asker(url)(title).catch(() => 'cut off');
  await sleep(200);
  const told = Date.now();
  hub.child.kill('SIGTERM');
  expect(await answer).toBe('cut off');
  expect((await hub.exit).code).toBe(0);
  expect(Date.now() - told).toBeLessThan(1_500);
  expect(hub.log()).toContainEqual(expect.objectContaining({ level: 'warn', cut: 1 }));
});

it('says so in one line when its port is taken, and starts nothing', async () => {
  const taken = await listenOn(createServer(), 0);
  const hub = start(hubProcess, [], { PORT: String(taken.port) });
  expect(await hub.exit).toEqual({ code: 1, signal: null });
  await taken.close();
  expect(hub.output()).toBe(
    `Something listens on 127.0.0.1:${taken.port} already. End it, or set PORT to another port.\n`,
  );
});

it('says how to write the supergraph where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-'));
  const nothing = { names, loadSubgraphs: () => [], prepare: () => Promise.resolve(), schemaFolder: folder };
  await expect(runGateway(readGatewayConfig(names, {}), nothing)).rejects.toThrow(
    new StartupError('schema/supergraph.graphql is missing. Write it with: npm run compose'),
  );
  rmdirSync(folder);
});

it('a subgraph finishes what it has begun when it is told to end', async () => {
  const subgraph = start(subgraphProcess, ['treaties'], { SUBGRAPH_SECRET: secret, SLOW_MS: '700' });
  const [address, signer] = [await subgraph.ready, new TokenSigner(secret)];
  const client = new SubgraphClient({ name: 'treaties', address, signer, timeoutMs: 5_000 });
  const answer = client.ask({ query: title, variables: {}, caller: callerOf() });
  await sleep(300);
  subgraph.child.kill('SIGTERM');
  expect((await answer).answer).toMatchObject({ data: { treaty: { title: 'Convention one' } } });
  await client.close();
  expect(await subgraph.exit).toEqual({ code: 0, signal: null });
});
