import { createServer, type RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../../../subgraphs/_http/process.ts';
import { emulated, type EdmsConfig } from '../../../subgraphs/_kit/edms/config.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { killAll } from '../../gateway/support/process.ts';
import { refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { emulatorHere, startEmulator } from '../../support/emulator.ts';
import { freePort } from '../../support/free-port.ts';
import { openSubgraph, runQuery, testMoment, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { completed, law, office, others } from './dispatch-records.ts';
import { fill } from './records.ts';

const never = new AbortController().signal;
/** Where no answer is to come too late, it has as long as a busy machine needs. */
const quick: EdmsConfig = { ...emulated, timeoutMs: 30_000, retryMinMs: 1, retryMaxMs: 4, pollMs: 1, receiptMs: 1 };
const at = (url: string, token: string | null = null): EdmsConfig => {
  return { ...quick, connection: { kind: 'HTTP', url, token } };
};

afterAll(killAll);

forEachDatabase('the delivery of dispatches', (database) => {
  let running: RunningSubgraph;

  const open = (edms: EdmsConfig, url = database.freshUrl()) =>
    openSubgraph(subgraph, url, { others: others(office()), edms });
  /** A hub with a summary that was just sent. */
  const sent = async (edms: EdmsConfig, url?: string) => {
    running = await open(edms, url);
    await fill(running, ...law, ...completed(2021));
    expect(
      refusals(await command(running, 'dispatchSummary', { summary: 'summary-2021', expectedVersion: 1 })),
    ).toEqual([]);
  };
  /** One after another, each after the longest wait. */
  const rounds = async (count: number, of = running) => {
    const events = [];
    for (let done = 0; done < count; done += 1) {
      await sleep(6);
      events.push(...((await of.background?.round(never)) ?? []));
    }
    return events;
  };
  const message = async (of = running): Promise<Answer> => {
    const selection = `registrationNumber version message { state attempts lastFault lastFaultLabel { en } refusal nextAttemptAt
      receivedAt version history { nodes { command } } }`;
    const { dispatch } = await runQuery(of, `{ dispatch(id: "dispatch-summary-2021-pmo") { ${selection} } }`);
    return { ...dispatch.message, number: dispatch.registrationNumber, dispatchVersion: dispatch.version };
  };

  it('tries again what failed, and records the registration and the receipt once', async () => {
    const emulator = await startEmulator('--plan', 'fail,fail,ok', '--receipt-ms', '0', '--clock', testMoment);
    await sent(at(emulator.url));
    const [failed] = await rounds(1);
    expect(failed).toMatchObject({
      level: 'warn',
      details: { fault: 'NOT_SERVING', reason: 'status 503', failures: 1 },
    });
    expect(await message()).toMatchObject({
      ...{ state: 'QUEUED', attempts: 1, lastFault: 'NOT_SERVING', lastFaultLabel: { en: 'not serving now' } },
      ...{ number: null, version: 1, nextAttemptAt: expect.stringMatching(/^20/) as string },
    });
    await rounds(2);
    expect(await message()).toMatchObject({
      ...{ state: 'REGISTERED', attempts: 3, lastFault: null, number: 'EMU-2021-1', nextAttemptAt: null },
    });
    await rounds(3);
    const received = { state: 'RECEIVED', attempts: 3, version: 1, dispatchVersion: 3 };
    expect(await message()).toMatchObject({ ...received, receivedAt: expect.stringMatching(/^20/) as string });
    const [registered, ...more] = await emulator.registrations();
    expect(more).toEqual([]);
    expect(registered).toMatchObject({ sender: 'body-mfa', receiver: 'body-pm-office', kind: 'SUMMARY', sent: 1 });
  });

  it.each<[string, Parameters<typeof emulatorHere>[0], string | null, number]>([
    ['the answer was lost', { plan: ['lose'] }, 'NO_CONNECTION', 2],
    ['the answer came too late', { plan: ['slow'] }, 'TIMEOUT', 2],
    ['it was answered twice', { plan: ['twice'], receiptMs: 0 }, null, 1],
  ])('registers a message once where %s', async (_what, options, fault, times) => {
    const emulator = await emulatorHere(options);
    await sent({ ...at(emulator.url), ...(fault === 'TIMEOUT' && { timeoutMs: 1_000 }) });
    await rounds(1);
    expect((await message()).lastFault).toBe(fault);
    await rounds(4);
    expect(await message()).toMatchObject({ number: 'EMU-2021-1', attempts: times });
    expect((await emulator.registrations()).map((each) => each.sent)).toEqual([times]);
  });

  it('ends with what the system refuses, says so, and goes on when its sender says so', async () => {
    const emulator = await emulatorHere({ plan: ['refuse'] });
    await sent(at(emulator.url));
    await rounds(3);
    expect(await message()).toMatchObject({
      ...{ state: 'FAILED', attempts: 1, lastFault: 'REFUSED', refusal: 'Told to refuse.', number: null },
      ...{ nextAttemptAt: null, history: { nodes: [{ command: 'refuseDispatch' }, { command: 'dispatchSummary' }] } },
    });
    expect(await emulator.registrations()).toEqual([]);
    const failed = '{ dispatches(filter: { messageState: { eq: FAILED } }) { totalCount } }';
    expect((await runQuery(running, failed)).dispatches.totalCount).toBe(1);
    const retry = () =>
      command(running, 'retryDispatch', { dispatch: 'dispatch-summary-2021-pmo' }, 'message { state refusal }');
    expect((await retry()).dispatch.message).toEqual({ state: 'QUEUED', refusal: null });
    expect(refusals(await retry())).toEqual(['InvalidValueProblem input.dispatch']);
    await rounds(1);
    expect(await message()).toMatchObject({ state: 'REGISTERED', attempts: 2, lastFault: null });
  });

  it('is of what is registered already, however the system is told to answer to it', async () => {
    const emulator = await emulatorHere({ plan: ['lose', 'refuse'] });
    await sent(at(emulator.url));
    await rounds(3);
    expect(await message()).toMatchObject({ number: 'EMU-2021-1', attempts: 2, refusal: null });
    expect((await emulator.registrations()).map((each) => each.sent)).toEqual([2]);
  });

  it('goes on trying while nobody is there, or the hub is not known', async () => {
    const port = await freePort();
    const url = database.freshUrl();
    await sent(at(`http://127.0.0.1:${port}`, 'wrong'), url);
    const [event] = await rounds(1);
    expect([event?.details['fault'], JSON.stringify(event)]).toEqual([
      'NO_CONNECTION',
      expect.not.stringContaining(String(port)),
    ]);
    await emulatorHere({ port, token: 'right' });
    await rounds(1);
    expect(await message()).toMatchObject({ state: 'QUEUED', lastFault: 'NOT_AUTHORISED', attempts: 2 });
    await running.close();
    running = await open(at(`http://127.0.0.1:${port}/`, 'right'), url);
    await rounds(1);
    expect(await message()).toMatchObject({ state: 'REGISTERED', attempts: 3 });
  });

  it('believes no answer of another form, about another message, or of a moment that can not be', async () => {
    let told: unknown = {};
    const answer: RequestListener = (request, response) => {
      request.resume();
      response.end(typeof told === 'string' ? told : JSON.stringify(told));
    };
    const server = createServer(answer);
    await sent(at(`http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`));
    const right = { registrationNumber: 'N-1', registeredAt: '2026-11-22T07:00:00Z' };
    const query = '{ dispatch(id: "dispatch-summary-2021-pmo") { message { id } } }';
    const { id: messageId } = (await runQuery(running, query)).dispatch.message as { id: string };
    for (told of [
      '<html>',
      {},
      { messageId: 'edms-other', ...right },
      { ...right, registrationNumber: 'x'.repeat(81) },
      'x'.repeat(70_000),
      { messageId, ...right, registeredAt: '2026-11-22T06:49:59Z' },
      { messageId, ...right, registeredAt: '2026-11-22T07:10:01Z' },
    ]) {
      await rounds(1);
      expect(await message()).toMatchObject({ state: 'QUEUED', lastFault: 'INVALID_ANSWER', number: null });
    }
    told = { messageId, ...right };
    await rounds(1);
    expect(await message()).toMatchObject({ state: 'REGISTERED', number: 'N-1' });
    const receipt = { number: 'IN-1', receivedAt: '2026-11-23T07:00:00Z' };
    told = { messageId, ...right, receipt };
    await rounds(2);
    expect(await message()).toMatchObject({ state: 'REGISTERED', lastFault: 'INVALID_ANSWER', receivedAt: null });
    told = { messageId, ...right, receipt: { ...receipt, receivedAt: right.registeredAt } };
    await rounds(2);
    expect(await message()).toMatchObject({ state: 'RECEIVED', receivedAt: '2026-11-22T07:00:00.000Z' });
    server.closeAllConnections();
    server.close();
  });

  it('is done by one of several processes', async () => {
    const emulator = await emulatorHere({ plan: ['slow'], slowMs: 100 });
    const url = database.freshUrl();
    await sent(at(emulator.url), url);
    const other = await open(at(emulator.url), url);
    await Promise.all([rounds(3), rounds(3, other)]);
    expect((await emulator.registrations()).map((each) => each.sent)).toEqual([1]);
  });

  it('waits where nothing is connected in production, and begins once something is', async () => {
    const url = database.freshUrl();
    await sent({ ...quick, connection: { kind: 'NONE' } }, url);
    expect(running.background?.standsStill).toContain('EDMS_URL is not set');
    expect(await message()).toMatchObject({ state: 'QUEUED', attempts: 0 });
    await running.close();
    const emulator = await emulatorHere();
    running = await open(at(emulator.url), url);
    await rounds(1);
    expect(await message()).toMatchObject({ state: 'REGISTERED', number: 'EMU-2021-1' });
  });

  it('breaks off when the process is told to end, as if nothing had been tried', async () => {
    const emulator = await emulatorHere({ plan: ['slow'] });
    await sent({ ...at(emulator.url), timeoutMs: 60_000 });
    const stopping = new AbortController();
    const round = running.background?.round(stopping.signal);
    await sleep(100);
    stopping.abort();
    expect(await round).toEqual([]);
    expect(await message()).toMatchObject({ state: 'QUEUED', attempts: 0, lastFault: null });
    await rounds(1);
    expect(await message()).toMatchObject({ state: 'REGISTERED', number: 'EMU-2021-1' });
  });
});
