import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { Budget, BudgetSpentError } from '../../gateway/limits/budget.ts';
import { clientName } from '../../gateway/limits/client-name.ts';
import { asker } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

const log = pino({ level: 'silent' });
/** Costs 60 objects at most: a list of 5 in a list of 5 in a list. */
const dear = '{ treaties { recommendations { id } } }';
const cheap = '{ treaty(id: "t1") { title } }';

describe('a client with a budget', () => {
  let hub: FakeHub;
  beforeEach(async () => {
    hub = await startFakeHub({ budget: { cost: 100, redisUrl: null } });
  });
  afterEach(() => hub.close());

  it('is told with each answer what is left, and pays ten at least', async () => {
    const first = await hub.ask(cheap);
    expect(first.headers.get('hub-cost')).toBe('1; limit=100000; left=90');
    expect(first.body.extensions?.hub).toMatchObject({ cost: { estimate: 1, limit: 100_000, left: 90 } });
    expect((await hub.ask(dear)).headers.get('hub-cost')).toBe('30; limit=100000; left=60');
  });

  it('is refused with 429 beyond it, is told when to come again, and asks nobody', async () => {
    for (const left of [70, 40, 10]) expect((await hub.ask(dear)).headers.get('hub-cost')).toMatch(`left=${left}`);
    const asked = hub.treaties.requests.length;
    const { status, headers, body } = await hub.ask(dear);
    expect([status, body.data]).toEqual([429, undefined]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BUDGET_EXCEEDED', limit: 100, left: 0 });
    expect(headers.get('hub-cost')).toBe('30; limit=100000; left=0');
    expect(hub.treaties.requests).toHaveLength(asked);
  });

  it('keeps what is left for something smaller', async () => {
    await hub.ask(dear);
    await hub.ask(dear);
    await hub.ask(cheap);
    expect((await hub.ask(dear)).headers.get('hub-cost')).toMatch(/left=0$/);
    expect((await hub.ask(cheap)).status).toBe(429);
  });

  it('pays for what is refused too, so that nobody keeps the parser busy for nothing', async () => {
    for (let at = 0; at < 10; at += 1) expect((await hub.ask('{')).status).toBe(400);
    expect((await hub.ask('{')).status).toBe(429);
  });

  it('is not another: not another account, and not the public at the same address', async () => {
    const anonymous = asker(hub.url);
    for (let at = 0; at < 10; at += 1) await anonymous(cheap);
    expect((await anonymous(cheap)).status).toBe(429);
    expect((await hub.ask(cheap)).status).toBe(200);
  });
});

describe('the address of the public', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const spend = async (url: string, address: string) => {
    const anonymous = asker(url);
    let last = await anonymous(cheap, {}, from(address));
    for (let at = 0; at < 10; at += 1) last = await anonymous(cheap, {}, from(address));
    return last.status;
  };

  it('is that of the connection, whatever a header claims', async () => {
    const hub = await startFakeHub({ budget: { cost: 100, redisUrl: null } });
    expect(await spend(hub.url, '203.0.113.1')).toBe(429);
    expect((await asker(hub.url)(cheap, {}, from('203.0.113.2'))).status).toBe(429);
    await hub.close();
  });

  it('is the one that a trusted proxy names', async () => {
    const hub = await startFakeHub({ budget: { cost: 100, redisUrl: null }, trustedProxies: ['loopback'] });
    expect(await spend(hub.url, '203.0.113.1')).toBe(429);
    expect((await asker(hub.url)(cheap, {}, from('203.0.113.2'))).status).toBe(200);
    await hub.close();
  });

  it.each([
    ['::ffff:203.0.113.1', '203.0.113.1'],
    ['203.0.113.1', '203.0.113.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, counted) => {
    expect(clientName(null, address)).toBe(`address:${counted}`);
  });
});

const hasRedis = spawnSync('redis-server', ['--version']).error === undefined;
if (!hasRedis) process.stderr.write('redis-server is not installed: the tests that need it were NOT RUN.\n');

describe('budgets in Redis', () => {
  const config = (port: number) => ({ cost: 100, redisUrl: `redis://127.0.0.1:${port}` });

  (hasRedis ? it : it.skip)('are shared by gateways, and counted in memory while Redis is away', async () => {
    const port = await freePort();
    const options = ['--port', String(port), '--save', '', '--dir', tmpdir()];
    const redis = spawn('redis-server', options, { stdio: 'ignore' });
    const [one, other] = [await Budget.of(config(port), log), await Budget.of(config(port), log)];
    const take = async (budget: Budget, cost: number, account = 'a') => {
      const allowance = budget.allowanceOf(`account:${account}`);
      await allowance.take(cost);
      return allowance.left;
    };
    // What is counted until both have found Redis is nobody's whom the rest speaks of.
    let tries = 0;
    await eventually(async () => {
      const account = `try-${(tries += 1)}`;
      expect([await take(one, 1, account), await take(other, 1, account)]).toEqual([99, 98]);
    });
    expect([await take(one, 10), await take(other, 10)]).toEqual([90, 80]);
    await expect(take(one, 100)).rejects.toThrow(BudgetSpentError);
    redis.kill();
    await new Promise((resolve) => redis.once('close', resolve));
    for (const budget of [one, other]) {
      expect(await take(budget, 60)).toBeLessThanOrEqual(40);
      await expect(take(budget, 60)).rejects.toThrow(BudgetSpentError);
    }
    one.close();
    other.close();
  });

  it('do not keep a hub from answering when there is no Redis, and the log says so without the address’ password', async () => {
    const port = await freePort();
    const redisUrl = `redis://user:hunter2@127.0.0.1:${port}`;
    const hub = await startFakeHub({ budget: { cost: 100, redisUrl } });
    const { status, headers } = await hub.ask(cheap);
    expect([status, headers.get('hub-cost')]).toEqual([200, '1; limit=100000; left=90']);
    await eventually(() => expect(hub.logged.map(({ msg }) => msg)).toContainEqual(expect.stringMatching(/^Redis/)));
    expect(JSON.stringify(hub.logged)).not.toContain('hunter2');
    await hub.close();
  });
});
