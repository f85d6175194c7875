import { setTimeout as sleep } from 'node:timers/promises';
import { forEachDatabase } from '../../support/databases.ts';
import { differencesFrom } from './acknowledged.ts';
import { Clients, type Excuse } from './clients.ts';
import { faultsOf } from './consistency.ts';
import { report } from './report.ts';
import { oneProcess, separateProcesses, type Topology } from './topology.ts';

export interface KillSizes {
  /** Of each of the five processes. */
  readonly separately: number;
  /** Of the hub in one process. */
  readonly inOneProcess: number;
  readonly writers: number;
  readonly readers: number;
}

/** What a client may be told while a process that it needs is down. */
const unavailable = new Set(['SUBGRAPH_UNAVAILABLE', 'NO_ANSWER', 'HTTP_503']);

const somewhen = (ms: number) => sleep(Math.random() * ms);

/** Kills every process again and again while clients write and read, then looks at all that is left. */
async function killAgainAndAgain(topology: Topology, times: number, sizes: KillSizes): Promise<Clients> {
  const owner = (name: string) => (name === 'gateway' ? topology.front : topology.owner(name));
  const excuse: Excuse = (code, name, from, until) =>
    unavailable.has(code) && [owner(name), topology.front].some((program) => program.wasDown(from, until));
  const clients = new Clients(topology, excuse, sizes);
  for (let round = 0; round < times; round += 1) {
    for (const program of topology.programs) {
      await clients.progress(4);
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
  report(`killed: ${kills}; ${clients.figures}`);
  expect(clients.violations).toEqual([]);
  expect(await differencesFrom(clients.acknowledged, databaseUrl)).toEqual([]);
  expect(await faultsOf(databaseUrl)).toEqual([]);
}

export function testKills(sizes: KillSizes): void {
  forEachDatabase('processes that are killed under load', (database) => {
    it('lose nothing that was acknowledged and do nothing twice, each subgraph and the gateway by themselves', async () => {
      const url = database.freshUrl();
      const topology = await separateProcesses(url);
      const clients = await killAgainAndAgain(topology, sizes.separately, sizes);
      expect(clients.partialReads).toBeGreaterThan(sizes.separately);
      await expectNothingLost(topology, clients, url);
      await Promise.all(topology.programs.map((program) => program.kill()));
    });

    it('lose nothing that was acknowledged and do nothing twice, all in one process', async () => {
      const url = database.freshUrl();
      const topology = await oneProcess(url);
      const clients = await killAgainAndAgain(topology, sizes.inOneProcess, sizes);
      await expectNothingLost(topology, clients, url);
      await topology.front.kill();
    });
  });
}
