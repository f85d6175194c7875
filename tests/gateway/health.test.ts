import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

let hub: FakeHub;
beforeEach(async () => {
  hub = await startFakeHub();
});
afterEach(() => hub.close());

async function ready() {
  const response = await fetch(`${hub.url}/health/ready`);
  return { status: response.status, body: await response.json() };
}

const ok = (name: string) => ({ name, state: 'OK', revision: 1 });
const lost = (name: string) => ({ name, state: 'UNAVAILABLE', revision: null });

it('is ready while every subgraph can serve, and says so of each', async () => {
  expect(await ready()).toEqual({
    status: 200,
    body: { status: 'ready', subgraphs: ['treaties', 'bodies', 'reports'].map(ok) },
  });
});

it('is degraded, but ready, while some subgraph can serve', async () => {
  hub.bodies.fault = new Error('connect ECONNREFUSED 10.0.0.7:3306');
  expect(await ready()).toEqual({
    status: 200,
    body: { status: 'degraded', subgraphs: [ok('treaties'), lost('bodies'), ok('reports')] },
  });
});

it('is not ready when no subgraph can serve, and ready again as soon as one can', async () => {
  const all = [hub.treaties, hub.bodies, hub.reports];
  for (const subgraph of all) subgraph.fault = new Error('down');
  expect((await ready()).status).toBe(503);
  for (const subgraph of all) subgraph.fault = null;
  expect((await ready()).status).toBe(200);
});

it('does not wait longer than a second for a subgraph that hangs', async () => {
  hub.bodies.revision = () => new Promise(() => undefined);
  const started = Date.now();
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'degraded' } });
  expect(Date.now() - started).toBeLessThan(1_300);
});

it('is not ready while it ends, but alive', async () => {
  hub.state.draining = true;
  expect(await ready()).toMatchObject({ status: 503, body: { status: 'draining' } });
  expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
});

it('notices by itself that a subgraph was lost, and that it is back', async () => {
  hub.bodies.fault = new Error('down');
  await sleep(1_300);
  hub.bodies.fault = null;
  await sleep(1_300);
  const notes = hub.logged
    .filter(({ subgraph, msg }) => subgraph === 'bodies' && String(msg).startsWith('A subgraph can'))
    .map(({ msg }) => msg);
  expect(notes).toEqual(['A subgraph can not serve', 'A subgraph can serve again']);
});
