import { mkdirSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'libsql';
import { root, secret } from '../../e2e/support/hub.ts';
import { ConfigError } from '../../../subgraphs/_kit/config.ts';
import type { Subgraph } from '../../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../../subgraphs/registry.ts';
import { freshSqliteUrl } from '../../support/databases.ts';
import { openUnmade } from '../../support/run-query.ts';
import { differencesFrom } from './acknowledged.ts';
import { Clients, waitedInVain } from './clients.ts';
import { commandsOf } from './commands.ts';
import { faultsOf } from './consistency.ts';
import { filledUrl } from './filled.ts';
import { currentRows } from './current-rows.ts';
import { expectDefaultData } from './default-data.ts';
import { look } from './reads.ts';
import { refuser } from './refuser.ts';
import { report } from './report.ts';
import { oneProcess, type Topology } from './topology.ts';

export interface LockSizes {
  readonly writers: number;
  readonly commands: number;
}

const folderOf = (url: string) => url.slice('sqlite:'.length);

/** Keeps SQLite's write lock of a subgraph, as another program would. */
async function holding<T>(url: string, subgraph: string, task: () => Promise<T>, ms: number): Promise<T> {
  const blocker = new Sqlite(join(folderOf(url), `${subgraph}.sqlite`));
  blocker.pragma('busy_timeout = 5000');
  blocker.exec('BEGIN IMMEDIATE');
  const result = task();
  await sleep(ms);
  blocker.exec('ROLLBACK');
  blocker.close();
  return result;
}

async function timed<T>(task: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const from = Date.now();
  return { result: await task(), ms: Date.now() - from };
}

/** The first command of a client. */
function add(hub: Topology, writer: number) {
  const { query, input } = commandsOf(writer).next().value;
  return timed(() => hub.ask(query, { variables: { input } }));
}

/** Reads one after another for a time: the slowest of them. */
async function readFor(hub: Topology, ms: number): Promise<{ reads: number; slowestMs: number }> {
  const until = Date.now() + ms;
  const times: number[] = [];
  while (Date.now() < until) {
    const { result, ms: took } = await timed(() => hub.ask(look.query));
    expect(look.check(result.body)).toEqual({ missing: [], unexplained: [] });
    times.push(took);
  }
  return { reads: times.length, slowestMs: Math.max(...times) };
}

const acknowledgement = { addTreatyAction: { problems: [], treatyAction: { version: 1 } } };

export function testTwoHubs({ writers, commands }: LockSizes): void {
  it('Two hubs on the same files lose nothing of each other, whatever is refused in between', async () => {
    const url = await filledUrl();
    const hubs = [await oneProcess(url), await oneProcess(url)];
    const clients = hubs.map(
      (hub, at) => new Clients(hub, waitedInVain, { writers, readers: 1, firstWriter: at * 10 }),
    );
    const refused = hubs.map((hub) => refuser(hub));
    await Promise.all(clients.map((each) => each.progress(commands)));
    const refusals = await Promise.all(refused.map((each) => each.stop()));
    await Promise.all(clients.map((each) => each.stop()));
    report(`${clients.map((each) => each.figures).join(' | ')}; with problems: ${refusals.join(' and ')}`);
    expect(clients.flatMap((each) => each.violations)).toEqual([]);
    expect(Math.min(...refusals)).toBeGreaterThan(1);
    const acknowledged = clients.flatMap((each) => each.acknowledged);
    expect(await differencesFrom(acknowledged, url)).toEqual([]);
    expect(await faultsOf(url)).toEqual([]);
    await Promise.all(hubs.map((hub) => hub.front.kill()));
  });
}

export function testLocks(): void {
  describe('A hub beside another program that writes', () => {
    let [url, hub] = ['', null as Topology | null];
    const running = () => hub as Topology;
    beforeAll(async () => {
      url = await filledUrl();
      hub = await oneProcess(url, { SUBGRAPH_TIMEOUT_MS: '5000' });
    });
    afterAll(() => hub?.front.kill());

    it('has a command wait for it, and reads not', async () => {
      // The first time is the slowest.
      await readFor(running(), 1);
      const { reads, slowestMs } = await holding(
        url,
        'treaties',
        async () => {
          const waiting = add(running(), 0);
          const seen = await readFor(running(), 2_500);
          const { result, ms } = await waiting;
          expect(result.body.data).toMatchObject(acknowledgement);
          expect(ms).toBeGreaterThan(2_900);
          return seen;
        },
        3_000,
      );
      report(`${reads} reads meanwhile, the slowest ${slowestMs} ms`);
      // One that waited, too, would take all of the three seconds.
      expect(slowestMs).toBeLessThan(2_500);
    });

    it('refuses a command that waits too long with a code; it is not done afterwards, and can be given again', async () => {
      const heldMs = 10_000;
      const before = await currentRows(url);
      const [first, second] = await holding(
        url,
        'treaties',
        async () => Promise.all([add(running(), 1), sleep(50).then(() => add(running(), 1))]),
        heldMs,
      );
      for (const { result, ms } of [first, second]) {
        expect(result.body.errors).toMatchObject([
          { path: ['addTreatyAction'], extensions: { code: 'DATABASE_BUSY' } },
        ]);
        // Before the lock was given up; how long a busy machine takes to say so is not what is tested.
        expect(ms).toBeLessThan(heldMs);
      }
      expect(await currentRows(url)).toEqual(before);
      const again = await add(running(), 1);
      expect(again.result.body.data).toMatchObject(acknowledgement);
      expect(await faultsOf(url)).toEqual([]);
    });
  });
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of the hub to its end under a limit on the size of files, in blocks of 512 bytes. */
function runToEnd(script: string, args: readonly string[], databaseUrl: string, blocks = 'unlimited'): Promise<Ended> {
  const command = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, join(root, 'dist', script), ...args];
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, SUBGRAPH_SECRET: secret };
  return new Promise((resolve) => {
    execFile('sh', command, { env, timeout: 30_000, killSignal: 'SIGKILL' }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      resolve({ code, output: stdout + stderr });
    });
  });
}

export function testUnusableFolders(): void {
  const intro = 'The configuration has faults; nothing was started.\n  - ';
  const places: [string, (folder: string) => string, RegExp][] = [
    [
      'is a file',
      (folder) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file');
      },
      /^The database folder .*file can not be used: ENOTDIR$/,
    ],
    [
      'holds a file that is no database',
      (folder) => {
        writeFileSync(join(folder, 'treaties.sqlite'), 'x'.repeat(10_000));
        return folder;
      },
      /^The database .*treaties.sqlite can not be used: it is not an SQLite database$/,
    ],
  ];

  it.each(places)('A folder that %s is a fault of the configuration', async (_what, make, message) => {
    const url = `sqlite:${make(folderOf(freshSqliteUrl()))}`;
    const [treaties] = loadSubgraphs(['treaties']);
    const opened = openUnmade(treaties as Subgraph, url);
    await expect(opened).rejects.toBeInstanceOf(ConfigError);
    await expect(opened).rejects.toMatchObject({ faults: [expect.stringMatching(message)] });
  });

  it('One that holds something else under the name of a database ends a subgraph at once with one message', async () => {
    const url = freshSqliteUrl();
    mkdirSync(join(folderOf(url), 'treaties.sqlite'));
    const { code, output } = await runToEnd('subgraphs/main.js', ['treaties'], url);
    expect([code, output.startsWith(intro)]).toEqual([78, true]);
    expect(output.slice(intro.length)).toMatch(
      /^The database .*treaties.sqlite can not be used: it can not be opened or made\n$/,
    );
  });

  it('A hub ends at once with the message of the first of its databases', async () => {
    const { code, output } = await runToEnd('gateway/main.js', [], 'sqlite:/proc/hub');
    expect([code, output]).toEqual([78, `${intro}The database folder /proc/hub can not be made: ENOENT\n`]);
  });

  it('An import says the same, and ends as for any bad configuration', async () => {
    const { code, output } = await runToEnd(
      'scripts/import/main.js',
      ['untc', join(root, 'tests/fixtures/untc/usual')],
      'sqlite:/proc/hub',
    );
    expect(code).toBe(78);
    expect(output).toContain(`${intro}The database folder /proc/hub can not be made: ENOENT\n`);
  });
}

export function testFullDisk(): void {
  it('A disk that is full ends the start with one message, and a start with room makes it good', async () => {
    const url = freshSqliteUrl();
    for (const blocks of ['64', '700']) {
      const { code, output } = await runToEnd('gateway/main.js', [], url, blocks);
      expect(code).toBeGreaterThan(0);
      expect(output).toMatch(/can not be used: the disk can not be read or written, or is full\n$/);
      expect(output).not.toContain(' at ');
    }
    const hub = await oneProcess(url);
    await hub.front.kill();
    await expectDefaultData(url);
  });
}
