import { setTimeout as sleep } from 'node:timers/promises';
import { findServer } from '../../support/mariadb-binaries.ts';
import { startPrivateMariaDb, type MariaDb } from '../../support/mariadb.ts';
import { differencesFrom } from './acknowledged.ts';
import { Clients, waitedInVain, type Excuse } from './clients.ts';
import { faultsOf } from './consistency.ts';
import { expectDefaultData } from './default-data.ts';
import { timeUntilReady } from './health.ts';
import { report } from './report.ts';
import { oneProcess, type Topology } from './topology.ts';

interface Sizes {
  readonly writers: number;
  readonly readers: number;
}

/** What the design promises of a database that goes and comes. */
const notReadyWithinMs = 2_000;
const readyWithinMs = 5_000;
/** Of one fetch from a subgraph, as the hub has it where nobody sets it. */
const timeoutMs = 5_000;

/** Times in which the database could not be expected to answer. */
class Absence {
  readonly longest = { untilNotReady: 0, untilReady: 0, untilAnswer: 0 };
  private readonly times: { from: number; until: number }[] = [];

  /**
   * @param codes of refusals in these times
   * @param answeredWithinMs the longest that a request may go without an answer once the database is away
   */
  constructor(
    private readonly codes: ReadonlySet<string>,
    private readonly answeredWithinMs: number,
  ) {}

  /** `leave` and `come` make the database go and come back. */
  async during(hub: Topology, leave: () => unknown, come: () => unknown): Promise<void> {
    const time = { from: Date.now(), until: Infinity };
    this.times.push(time);
    await leave();
    this.note('untilNotReady', await timeUntilReady(hub.url, false, notReadyWithinMs));
    await sleep(Math.random() * 1_500);
    await come();
    this.note('untilReady', await timeUntilReady(hub.url, true, readyWithinMs));
    time.until = Date.now();
  }

  readonly excuse: Excuse = (code, owner, from, until) => {
    const time = this.times.find((each) => each.from <= until && each.until >= from);
    if (time && this.codes.has(code)) {
      const waited = until - Math.max(from, time.from);
      this.note('untilAnswer', waited);
      return waited < this.answeredWithinMs;
    }
    return waitedInVain(code, owner, from, until);
  };

  private note(key: keyof typeof this.longest, ms: number): void {
    this.longest[key] = Math.max(this.longest[key], ms);
  }
}

async function expectNothingLost(hub: Topology, clients: Clients, absence: Absence, url: string): Promise<void> {
  const { untilNotReady, untilReady, untilAnswer } = absence.longest;
  report(
    `not ready after ${untilNotReady} ms at most, ready again after ${untilReady} ms, ` +
      `a refusal after ${untilAnswer} ms; ${clients.figures}`,
  );
  expect(clients.violations).toEqual([]);
  expect(hub.front.output).not.toContain('Unexpected error');
  expect(await differencesFrom(clients.acknowledged, url)).toEqual([]);
  expect(await faultsOf(url)).toEqual([]);
}

interface Setting {
  readonly database: () => MariaDb;
  /** Of a database in it that no other test uses. */
  readonly url: () => string;
  /** Ends with the test. */
  readonly use: (hub: Topology) => Topology;
}

function describeDatabase(what: string, test: (setting: Setting) => void): void {
  (findServer() ? describe : describe.skip)(what, () => {
    let database: MariaDb;
    let used: Topology | undefined;
    let number = 0;
    beforeAll(async () => {
      database = (await startPrivateMariaDb()) as MariaDb;
    });
    beforeEach(() => (number += 1));
    afterEach(() => used?.front.kill());
    afterAll(() => database.stop());
    test({
      database: () => database,
      url: () => `${database.url}/restarts_${number}`,
      use: (hub) => (used = hub),
    });
  });
}

export function testRestarts(sizes: Sizes & { readonly kills: number }): void {
  describeDatabase('a database that goes and comes while the hub runs', ({ database, url, use }) => {
    it('is waited for at the start, and leaves no half unit of work when it is killed; then the hub is ready again', async () => {
      await database().kill();
      // With a time limit that only a hang can reach: a slow machine is refused nothing for being slow.
      const early = oneProcess(url());
      await sleep(2_500);
      await database().start();
      const hub = use(await early);
      await expectDefaultData(url());
      const absence = new Absence(new Set(['DATABASE_UNAVAILABLE']), timeoutMs);
      const clients = new Clients(hub, absence.excuse, sizes);
      for (let kill = 0; kill < sizes.kills; kill += 1) {
        await clients.progress(5);
        await absence.during(
          hub,
          () => database().kill(),
          () => database().start(),
        );
      }
      await clients.progress(5);
      await clients.stop();
      expect(clients.refusals.get('DATABASE_UNAVAILABLE')).toBeGreaterThan(sizes.kills);
      await expectNothingLost(hub, clients, absence, url());
    });
  });
}

export function testFreezes(sizes: Sizes & { readonly freezes: number }): void {
  describeDatabase('a database that freezes while the hub runs', ({ database, url, use }) => {
    it('costs requests no more than their time limit', async () => {
      const hub = use(await oneProcess(url(), { SUBGRAPH_TIMEOUT_MS: String(timeoutMs) }));
      // Requests need one or two fetches after another.
      const absence = new Absence(
        new Set(['DATABASE_UNAVAILABLE', 'DATABASE_BUSY', 'SUBGRAPH_TIMEOUT']),
        2 * timeoutMs + 1_500,
      );
      const clients = new Clients(hub, absence.excuse, sizes);
      for (let freeze = 0; freeze < sizes.freezes; freeze += 1) {
        await clients.progress(5);
        await absence.during(
          hub,
          () => database().freeze(),
          () => sleep(timeoutMs + 500).then(() => database().thaw()),
        );
      }
      await clients.progress(5);
      await clients.stop();
      expect(clients.refusals.size).toBeGreaterThan(0);
      await expectNothingLost(hub, clients, absence, url());
    });
  });
}
