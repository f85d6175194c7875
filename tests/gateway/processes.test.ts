import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { asker } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
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

it('fails no request of clients that keep on asking when it is told to end', async () => {
  const hub = start(hubProcess, [], { SLOW_MS: '20' });
  const url = originOf(await hub.ready);
  const ended: string[] = [];
  let answered = 0;
  const keepAsking = async (): Promise<void> => {
    const { body } = await asker(url)(title);
    expect(body.data).toEqual({ treaty: { title: 'Convention one' } });
    answered += 1;
    await keepAsking();
  };
  const clients = Array.from({ length: 10 }, () =>
    keepAsking().catch((error: unknown) => ended.push((error as { cause?: { code?: string } }).cause?.code ?? 'none')),
  );
  await sleep(500);
  hub.child.kill('SIGTERM');
  await Promise.all(clients);
  expect(answered).toBeGreaterThan(10);
  expect(ended).toEqual(Array(10).fill('ECONNREFUSED'));
  expect((await hub.exit).code).toBe(0);
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
  const hub = start(hubProcess, [], { NO_SCHEMA: '1' });
  expect((await hub.exit).code).toBe(1);
  expect(hub.output()).toBe('schema/supergraph.graphql is missing. Write it with: npm run compose\n');
});

it('runs as separate processes, outlives the loss of one, and takes it in again', async () => {
  const ports = await Promise.all(names.map(freePort));
  const environment = {
    SUBGRAPH_SECRET: secret,
    SUBGRAPHS: names.map((name, index) => `${name}=http://127.0.0.1:${ports[index]}/graphql`).join(),
    SUBGRAPH_TIMEOUT_MS: '2000',
  };
  const startSubgraph = (index: number) =>
    start(subgraphProcess, [names[index] ?? ''], { ...environment, PORT: String(ports[index]) });
  const hub = start(hubProcess, [], environment);
  const [treaties, bodies] = [startSubgraph(0), startSubgraph(1)];
  const ask = asker(originOf(await hub.ready));
  await Promise.all([treaties.ready, bodies.ready]);
  const query = '{ treaty(id: "t1") { title watchedBy { name } recommendationCount } }';
  const part = { title: 'Convention one', watchedBy: [{ name: 'Body b1' }, { name: 'Body b2' }] };

  const without = await ask(query, {}, { 'x-request-id': 'r-77' });
  expect(without.body.data).toEqual({ treaty: { ...part, recommendationCount: null } });
  expect(without.body.errors).toMatchObject([
    { path: ['treaty', 'recommendationCount'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
  for (const { log } of [hub, treaties, bodies]) {
    await eventually(() => expect(log()).toContainEqual(expect.objectContaining({ requestId: 'r-77' })));
  }

  const reports = startSubgraph(2);
  await reports.ready;
  const whole = await ask(query);
  expect(whole.body).toMatchObject({
    data: { treaty: { ...part, recommendationCount: 2 } },
    extensions: { hub: { revision: 't1.b1.r1' } },
  });

  bodies.child.kill('SIGKILL');
  await bodies.exit;
  expect((await ask(query)).body.data).toEqual({
    treaty: { title: 'Convention one', watchedBy: null, recommendationCount: 2 },
  });
  await startSubgraph(1).ready;
  expect((await ask(query)).body.data).toEqual(whole.body.data);
});

it('a subgraph finishes what it has begun when it is told to end', async () => {
  const subgraph = start(subgraphProcess, ['treaties'], { SUBGRAPH_SECRET: secret, SLOW_MS: '700' });
  const address = await subgraph.ready;
  const hub = start(hubProcess, [], {
    SUBGRAPH_SECRET: secret,
    SUBGRAPHS: names.map((name) => `${name}=${address}`).join(),
  });
  const answer = asker(originOf(await hub.ready))(title);
  await sleep(300);
  subgraph.child.kill('SIGTERM');
  expect((await answer).body.data).toEqual({ treaty: { title: 'Convention one' } });
  expect(await subgraph.exit).toEqual({ code: 0, signal: null });
});

it('a subgraph says which ones there are when it is told to run another', async () => {
  const subgraph = start(subgraphProcess, ['planets'], { SUBGRAPH_SECRET: secret });
  expect((await subgraph.exit).code).toBe(78);
  expect(subgraph.output()).toContain('"planets" is not a subgraph: name one of treaties, bodies, reports');
});
