import { setTimeout as sleep } from 'node:timers/promises';
import type { ForDatabases } from '../../support/databases.ts';
import { differencesFrom, doneUnheard } from './acknowledged.ts';
import { Clients, type Excuse } from './clients.ts';
import { faultsOf } from './consistency.ts';
import { report } from './report.ts';
import { oneProcess, separateProcesses, type Topology } from './topology.ts';
import { storeScan, yearCommands } from './year-commands.ts';

export interface KillSizes {
  /** Of each process that is killed. */
  readonly kills: number;
  /** How many processes, by chance; all where nothing is said. */
  readonly killed?: number;
  readonly writers: number;
  /** Who write annual informations. */
  readonly reporters: number;
  readonly readers: number;
  /** How many years are played meanwhile, from their opening to published results. */
  readonly years?: number;
  /** Of the test; that of all tests where nothing is said. */
  readonly timeoutMs?: number;
}

/** What a client may be told while a process that it needs is down. */
const unavailable = new Set(['SUBGRAPH_UNAVAILABLE', 'RIGHTS_UNKNOWN', 'NO_ANSWER', 'HTTP_503']);

const inAnyOrder = <T>(some: readonly T[]): T[] =>
  some
    .map((each) => [Math.random(), each] as const)
    .sort(([one], [other]) => one - other)
    .map(([, each]) => each);

const somewhen = (ms: number) => sleep(Math.random() * ms);

/** What one is told that needs a process which is down. */
export function excuseOf(topology: Topology): Excuse {
  const owner = (name: string) => (name === 'gateway' ? topology.front : topology.owner(name));
  return (code, name, from, until) =>
    unavailable.has(code) && [owner(name), topology.front].some((program) => program.wasDown(from, until));
}

/** Kills every process again and again while clients write and read, then looks at all that is left. */
async function killAgainAndAgain(topology: Topology, sizes: KillSizes): Promise<Clients> {
  const { years = 0 } = sizes;
  const scripts = years > 0 ? [yearCommands(await storeScan(topology), years)] : [];
  const clients = new Clients(topology, excuseOf(topology), { ...sizes, scripts });
  const killed = inAnyOrder(topology.programs).slice(0, sizes.killed);
  for (let round = 0; round < sizes.kills; round += 1) {
    for (const program of killed) {
      await clients.progress(8);
      await somewhen(100);
      await program.kill();
      await somewhen(200);
      await program.start();
    }
  }
  await clients.progress(4);
  await clients.stop();
  return clients;
}

async function expectNothingLost(topology: Topology, clients: Clients, databaseUrl: string): Promise<void> {
  const kills = topology.programs.map(({ name, kills: count }) => `${name} ${count}`).join(', ');
  const unheard = await doneUnheard(clients.acknowledged, databaseUrl);
  report(`killed: ${kills}; ${clients.figures}; ${unheard} done by an attempt whose answer was lost`);
  expect(clients.violations).toEqual([]);
  expect(await differencesFrom(clients.acknowledged, databaseUrl)).toEqual([]);
  expect(await faultsOf(databaseUrl)).toEqual([]);
}

export function testKilledProcesses(sizes: KillSizes, forDatabases: ForDatabases): void {
  forDatabases('subgraphs and a gateway that are killed under load', (database) => {
    const lose = async () => {
      const url = database.freshUrl();
      const topology = await separateProcesses(url);
      const clients = await killAgainAndAgain(topology, sizes);
      expect(clients.partialReads).toBeGreaterThan(sizes.kills);
      await expectNothingLost(topology, clients, url);
      await Promise.all(topology.programs.map((program) => program.kill()));
    };
    it('lose nothing that was acknowledged, do nothing twice, and cost no fields but their own', lose, sizes.timeoutMs);
  });
}

export function testKilledHub(sizes: KillSizes, forDatabases: ForDatabases): void {
  forDatabases('a hub in one process that is killed under load', (database) => {
    const lose = async () => {
      const url = database.freshUrl();
      const topology = await oneProcess(url);
      const clients = await killAgainAndAgain(topology, sizes);
      await expectNothingLost(topology, clients, url);
      await topology.front.kill();
    };
    it('loses nothing that was acknowledged and does nothing twice', lose, sizes.timeoutMs);
  });
}
