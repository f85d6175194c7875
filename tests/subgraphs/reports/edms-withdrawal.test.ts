import { setTimeout as sleep } from 'node:timers/promises';
import { emulated, type EdmsConfig } from '../../../subgraphs/_kit/edms/config.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { Database } from '../../../subgraphs/_kit/database/database.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { withTables } from '../../faults/support/tables.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { emulatorHere } from '../../support/emulator.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command, type CommandName } from './commands.ts';
import { completed, law, office, others } from './dispatch-records.ts';
import { fill } from './records.ts';

const never = new AbortController().signal;
const quick: EdmsConfig = { ...emulated, timeoutMs: 30_000, retryMinMs: 1, retryMaxMs: 4, pollMs: 1, receiptMs: 1 };
const at = (url: string): EdmsConfig => ({ ...quick, connection: { kind: 'HTTP', url, token: null } });

forEachDatabase('a dispatch that was refused', (database) => {
  let running: RunningSubgraph;

  /** A hub with a summary that was just sent. */
  const sent = async (edms: EdmsConfig, url = database.freshUrl()) => {
    running = await openSubgraph(subgraph, url, { others: others(office()), edms });
    await fill(running, ...law, ...completed(2021));
    await give('dispatchSummary', { summary: 'summary-2021', expectedVersion: 1 });
  };
  /** One after another, each after the longest wait. */
  const rounds = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      await sleep(6);
      await running.background?.round(never);
    }
  };
  const stateOf = async (): Promise<unknown> =>
    (await runQuery(running, `{ dispatch(id: "${first}") { message { state } } }`)).dispatch.message.state;
  const first = 'dispatch-summary-2021-pmo';
  const takeBack = (input: object, caller?: object) =>
    command(running, 'withdrawDispatch', { dispatch: first, reason: 'Refused', ...input }, 'id state', caller);
  const give = async (name: CommandName, input: object, selection?: string, caller?: object): Promise<Answer> => {
    const payload = await command(running, name, { ...input }, selection, caller);
    expect(refusals(payload)).toEqual([]);
    return payload;
  };

  it('is begun anew with what was refused, withdrawn and corrected, and registers it once', async () => {
    const emulator = await emulatorHere({ plan: ['refuse'] });
    const url = database.freshUrl();
    await sent(at(emulator.url), url);
    await rounds(1);
    const before = await running.revision();
    expect((await takeBack({})).summaryInformation).toEqual({ id: 'summary-2021', state: 'COMPLETED' });
    expect((await runQuery(running, '{ dispatches { totalCount } }')).dispatches.totalCount).toBe(0);
    expect(await running.revision()).toBe(before + 1);
    await give('reopenSummary', { id: 'summary-2021', expectedVersion: 1, reason: 'Refused' });
    await give('correctSummary', { id: 'summary-2021', expectedVersion: 2, analysis: { en: 'Corrected' } });
    await give('completeSummary', { id: 'summary-2021', expectedVersion: 3 });
    const again = await give('dispatchSummary', { summary: 'summary-2021', expectedVersion: 4 }, 'id contentHash');
    expect(again.dispatch.id).toBe(`${first}:2`);
    await rounds(2);
    const registered = await emulator.registrations();
    expect(registered.map(({ contentHash, sent: times }) => [contentHash, times])).toEqual([
      [again.dispatch.contentHash, 1],
    ]);
    const { nodes } = (await runQuery(running, '{ dispatches { nodes { id registrationNumber } } }')).dispatches;
    expect(nodes).toEqual([{ id: `${first}:2`, registrationNumber: 'EMU-2021-1' }]);
    const changes = await withTables(url, 'reports', (tables) =>
      tables.read(`SELECT record_type AS type, reason FROM change_record WHERE revision = ${before + 1} ORDER BY 1`),
    );
    expect(changes).toEqual(['Dispatch', 'EdmsMessage'].map((type) => ({ type, reason: 'Refused' })));
  });

  it('is not forwarded, and whoever would is told that no answer comes any more', async () => {
    const emulator = await emulatorHere({ plan: ['refuse'] });
    await sent(at(emulator.url));
    await rounds(1);
    const { problems } = await command(
      running,
      'forwardSummary',
      { summary: 'summary-2021' },
      undefined,
      holding('PM_OFFICE'),
    );
    expect(problems).toMatchObject([{ field: 'input.summary' }]);
    for (const text of Object.values(problems[0].message)) expect(text).toMatch(/retryDispatch.*withdrawDispatch/);
  });

  it('is not withdrawn while the message waits, is being sent, or once it is registered', async () => {
    const emulator = await emulatorHere({ plan: ['fail', 'refuse', 'ok'] });
    const url = database.freshUrl();
    await sent(at(emulator.url), url);
    const refused = async () => refusals(await takeBack({}));
    expect(await refused()).toEqual(['InvalidValueProblem input.dispatch']);
    await rounds(1);
    expect(await refused()).toEqual(['InvalidValueProblem input.dispatch']);
    await rounds(1);
    expect(await stateOf()).toBe('FAILED');
    const claimUntil = async (until: number | null) => {
      const tables = await Database.open(url, 'reports', { entities: [], migrations: [] });
      await tables.writer.query(`UPDATE edms_delivery SET claimed_until = ${until}`);
      await tables.close();
    };
    await claimUntil(Date.now() + 60_000);
    expect((await takeBack({})).problems).toMatchObject([
      { value: first, message: { en: expect.stringContaining('still being sent') as string } },
    ]);
    await claimUntil(null);
    await command(running, 'retryDispatch', { dispatch: first });
    await rounds(1);
    expect(await stateOf()).toBe('REGISTERED');
    expect(await refused()).toEqual(['InvalidValueProblem input.dispatch']);
  });

  it('is withdrawn with a reason, by its sender, where the cycle is open; and once', async () => {
    const emulator = await emulatorHere({ plan: ['refuse'] });
    await sent(at(emulator.url));
    await rounds(1);
    expect(refusals(await takeBack({ reason: ' ' }))).toEqual(['InvalidValueProblem input.reason']);
    expect(refusals(await takeBack({ dispatch: 'dispatch-none' }))).toEqual(['UnknownReferenceProblem input.dispatch']);
    for (const role of ['PM_OFFICE', 'ADMINISTRATION', 'ANALYST:body-mfa'])
      expect(refusals(await takeBack({}, holding(role)))).toEqual(['NotPermittedProblem null']);
    const key = { idempotencyKey: 'take-back' };
    const payload = await takeBack(key);
    expect(refusals(payload)).toEqual([]);
    expect(await takeBack(key)).toEqual(payload);
    expect(refusals(await takeBack({}))).toEqual(['UnknownReferenceProblem input.dispatch']);
  });

  it('to the Administration is withdrawn by the Office, which then forwards again', async () => {
    const emulator = await emulatorHere({ plan: ['ok', 'refuse', 'ok'] });
    await sent(at(emulator.url));
    await rounds(1);
    const office = holding('PM_OFFICE');
    const forward = () => give('forwardSummary', { summary: 'summary-2021' }, 'id', office);
    const { id } = (await forward()).dispatch as { id: string };
    await rounds(1);
    expect(refusals(await takeBack({ dispatch: id }))).toEqual(['NotPermittedProblem null']);
    expect((await takeBack({ dispatch: id }, office)).summaryInformation).toEqual({
      id: 'summary-2021',
      state: 'DISPATCHED',
    });
    await forward();
    await rounds(1);
    expect((await emulator.registrations()).map(({ kind }) => kind)).toEqual(['SUMMARY', 'FORWARDING']);
  });
});
