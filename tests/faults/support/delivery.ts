import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUp, newFolder } from '../../e2e/support/hub.ts';
import type { ForDatabases } from '../../support/databases.ts';
import { emulatorAt, launchEmulator, startEmulator, type Emulator } from '../../support/emulator.ts';
import { freePort } from '../../support/free-port.ts';
import { eventually } from '../../support/eventually.ts';
import { differencesFrom, doneUnheard } from './acknowledged.ts';
import { Clients } from './clients.ts';
import { faultsOf } from './consistency.ts';
import { dispatchYear } from './dispatching.ts';
import { excuseOf } from './kills.ts';
import { Program } from './program.ts';
import { report } from './report.ts';
import { withTables } from './tables.ts';
import { separateProcesses, type Topology } from './topology.ts';
import { storeScan, yearCommands } from './year-commands.ts';

const patienceMs = 60_000;

const quick = (url: string) => ({
  ...{ EDMS_URL: url, EDMS_TIMEOUT_MS: '700', EDMS_RETRY_MIN_MS: '50', EDMS_RETRY_MAX_MS: '400' },
  ...{ EDMS_POLL_MS: '50', EDMS_RECEIPT_MS: '100' },
});

/** What the hub holds of its dispatches through the system: number by content and receiver, with how often it was sent. */
async function recorded(databaseUrl: string): Promise<Record<string, string | null>> {
  const rows = await withTables(databaseUrl, 'reports', (tables) =>
    tables.read<{ id: string; number: string | null; receipt: string | null }>(
      `SELECT d.id, d.registration_number AS number, d.receipt_number AS receipt FROM dispatch d
       JOIN edms_message m ON m.dispatch_id = d.id AND m.recorded_to = d.recorded_to WHERE d.recorded_to = 2147483647`,
    ),
  );
  return Object.fromEntries(rows.map(({ id, number, receipt }) => [id, receipt === null ? null : number]));
}

/** Everything that was acknowledged is registered, once, under the number that the hub has; nothing else is. */
async function expectEachOnce(dispatches: readonly string[], emulator: Emulator, databaseUrl: string): Promise<void> {
  await eventually(async () => {
    const numbers = await recorded(databaseUrl);
    expect(Object.keys(numbers).sort()).toEqual([...dispatches].sort());
    expect(Object.values(numbers)).not.toContain(null);
  }, Date.now() + patienceMs);
  const registered = await emulator.registrations();
  expect(new Set(registered.map(({ summary, kind }) => `${summary} ${kind}`)).size).toBe(dispatches.length);
  const numbers = Object.values(await recorded(databaseUrl));
  expect(registered.map(({ registrationNumber }) => registrationNumber).sort()).toEqual(numbers.sort());
  expect(await faultsOf(databaseUrl)).toEqual([]);
}

const end = (topology: Topology) => Promise.all(topology.programs.map((program) => program.kill()));

/** Killed once the system has registered a message, and before its answer is recorded. */
export function testKilledBetween(forDatabases: ForDatabases): void {
  forDatabases('reports that is killed between sending a message and recording the answer', (database) => {
    it('has it registered once, and records it when it is back', async () => {
      const emulator = await startEmulator('--plan', 'slow', '--slow-ms', '600000', '--receipt-ms', '0');
      const url = database.freshUrl();
      const topology = await separateProcesses(url, quick(emulator.url));
      const dispatch = await dispatchYear(topology, 2018);
      await eventually(async () => expect(await emulator.registrations()).toHaveLength(1));
      await topology.owner('reports').kill();
      expect(await recorded(url)).toEqual({ [dispatch]: null });
      await topology.owner('reports').start();
      await expectEachOnce([dispatch], emulator, url);
      const [{ sent } = { sent: 0 }] = await emulator.registrations();
      expect(sent).toBeGreaterThan(1);
      await end(topology);
    });
  });
}

interface YearSizes {
  readonly years: number;
  /** Of all processes together, and of the document management system: at least so many. */
  readonly kills: number;
  readonly reporters: number;
}

/**
 * Kills every process, and the document management system, at random points of years that are played one after another,
 * while bodies write other informations, over a system that fails in every way.
 */
export function testKilledYears(sizes: YearSizes, forDatabases: ForDatabases): void {
  forDatabases('processes that are killed again and again in the course of whole years', (database) => {
    it('lose nothing that was acknowledged, do nothing twice, and have each dispatch registered once', async () => {
      const faults = ['--fail', '0.2', '--lose', '0.2', '--twice', '0.1', '--slow', '0.1', '--slow-ms', '600000'];
      const [edms, emulator] = await killableEmulator(...faults, '--receipt-ms', '200', '--seed', '11');
      const url = database.freshUrl();
      const topology = await separateProcesses(url, quick(emulator.url));
      const scripts = [yearCommands(await storeScan(topology), sizes.years)];
      const numbers = { writers: 0, readers: 0, reporters: sizes.reporters, scripts };
      const clients = new Clients(topology, excuseOf(topology), numbers);
      const victims = [...topology.programs, edms];
      await killAtRandom(victims, sizes.kills, clients.played);
      await clients.stop();
      expect(clients.violations).toEqual([]);
      expect(await differencesFrom(clients.acknowledged, url)).toEqual([]);
      const dispatches = clients.acknowledged.filter(({ command }) => command.recordType === 'Dispatch');
      expect(dispatches).toHaveLength(2 * sizes.years);
      await expectEachOnce(
        dispatches.map(({ id }) => id),
        emulator,
        url,
      );
      const killed = victims.map(({ name, kills }) => `${name} ${kills}`).join(', ');
      const unheard = await doneUnheard(clients.acknowledged, url);
      report(
        `${dispatches.length} messages in ${sizes.years} years; killed: ${killed}; ${clients.figures}; ${unheard} done by an attempt whose answer was lost`,
      );
      await Promise.all(victims.map((program) => program.kill()));
    });
  });
}

/** It knows again what it registered before it was killed. */
async function killableEmulator(...options: string[]): Promise<[Program, Emulator]> {
  const own = ['--port', String(await freePort()), '--file', join(newFolder(), 'registrations')];
  const program = new Program('edms', () => launchEmulator(...own, ...options));
  return [program, emulatorAt(await program.start())];
}

afterAll(cleanUp);

/** One after another by chance, until so many were killed and what is played is over. */
async function killAtRandom(victims: readonly Program[], least: number, played: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  void played.then(() => over.abort());
  for (let kills = 0; kills < least || !over.signal.aborted; kills += 1) {
    await sleep(Math.random() * 1_500);
    const victim = victims[Math.floor(Math.random() * victims.length)];
    await victim?.kill();
    await sleep(Math.random() * 200);
    await victim?.start();
  }
}
