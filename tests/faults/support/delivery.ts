import { setTimeout as sleep } from 'node:timers/promises';
import type { ForDatabases } from '../../support/databases.ts';
import { startEmulator, type Emulator } from '../../support/emulator.ts';
import { eventually } from '../../support/eventually.ts';
import { differencesFrom } from './acknowledged.ts';
import { Clients } from './clients.ts';
import { faultsOf } from './consistency.ts';
import { dispatchYear, forwardYear } from './dispatching.ts';
import { excuseOf } from './kills.ts';
import { report } from './report.ts';
import { withTables } from './tables.ts';
import { separateProcesses, type Topology } from './topology.ts';

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

/**
 * Kills reports at random points of years that are played one after another, while bodies write their informations,
 * over a system that fails in every way.
 */
export function testKilledDelivery(
  sizes: { years: number; kills: number; reporters: number },
  forDatabases: ForDatabases,
): void {
  forDatabases('reports that is killed again and again while messages are delivered', (database) => {
    it('loses nothing that was acknowledged, does nothing twice, and has each dispatch registered once', async () => {
      const faults = ['--fail', '0.2', '--lose', '0.2', '--twice', '0.1', '--slow', '0.1', '--slow-ms', '600000'];
      const emulator = await startEmulator(...faults, '--receipt-ms', '200', '--seed', '11');
      const url = database.freshUrl();
      const topology = await separateProcesses(url, quick(emulator.url));
      const clients = new Clients(topology, excuseOf(topology), { writers: 0, readers: 0, reporters: sizes.reporters });
      const dispatches: string[] = [];
      const play = async () => {
        for (let year = 2018; year > 2018 - sizes.years; year -= 1) {
          dispatches.push(await dispatchYear(topology, year));
          await eventually(
            async () => expect((await recorded(url))[`dispatch-summary-${year}-pmo`]).toBeTruthy(),
            Date.now() + patienceMs,
          );
          dispatches.push(await forwardYear(topology, year));
        }
      };
      const killing = async () => {
        const reports = topology.owner('reports');
        for (let kills = 0; kills < sizes.kills; kills += 1) {
          await sleep(Math.random() * 1_500);
          await reports.kill();
          await reports.start();
        }
      };
      await Promise.all([play(), killing()]);
      await clients.stop();
      expect(clients.violations).toEqual([]);
      expect(await differencesFrom(clients.acknowledged, url)).toEqual([]);
      await expectEachOnce(dispatches, emulator, url);
      const sent = (await emulator.registrations()).map((each) => each.sent);
      report(
        `${dispatches.length} messages, sent ${sent.join(', ')} times; ${topology.owner('reports').kills} kills; ${clients.figures}`,
      );
      await end(topology);
    });
  });
}
