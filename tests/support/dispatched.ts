import type { Step } from '../../scripts/edms-emulator/behaviour.ts';
import { emulated } from '../../subgraphs/_kit/edms/config.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { office, others } from '../subgraphs/reports/dispatch-records.ts';
import { cycle } from '../subgraphs/reports/duty-records.ts';
import { fill, record } from '../subgraphs/reports/records.ts';
import { giveCommand, holding } from './commands.ts';
import { emulatorHere } from './emulator.ts';
import { openSubgraph } from './run-query.ts';

/** A copy, and a recommendation that it holds, of the default data. */
const copy = '60572b1bbe579e44719fd4b838dc05384b9115db898188e60c93888e343880c8';
/** Of its cycles; one before that is made. */
const firstYear = 2019;
const recommendations = ['cat-c-kaz-co-2-s1'];

/**
 * In a hub with the default data, a summary of a year that has none: completed, dispatched to a system that does this
 * with its message, and forwarded without one.
 */
export async function dispatchSummaryOf(year: number, databaseUrl: string, step: Step): Promise<void> {
  const [reports] = loadSubgraphs(['reports']);
  if (!reports) throw new Error('There is no subgraph reports.');
  const { url } = await emulatorHere({ plan: [step], receiptMs: 0 });
  const known = office();
  const running = await openSubgraph(reports, databaseUrl, {
    others: others({ ...known, stored: { [copy]: 1 } }),
    edms: { ...emulated, connection: { kind: 'HTTP', url, token: null }, pollMs: 1, receiptMs: 1, retryMinMs: 60_000 },
  });
  const summary = `summary-${year}`;
  await fill(
    running,
    ...(year < firstYear ? [cycle(year, { regime: 'rules-1141' })] : []),
    record('SummaryInformation', {
      ...{ id: summary, cycle: `cycle-${year}`, completedOn: `${year}-12-01` },
      foreignPolicyAssessment: { ru: 'Вымышленная оценка.' },
    }),
    record('SummaryAttachment', { id: `${summary}:copy`, summary, document: copy, recommendations }),
  );
  const command = {
    name: 'dispatchSummary',
    object: 'dispatch',
    selection: 'id',
    input: { summary, expectedVersion: 1 },
  };
  expect((await giveCommand(running, command, holding('AUTHORISED_BODY'))).problems).toEqual([]);
  const { signal } = new AbortController();
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await running.background?.round(signal);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const forwarded = { from: 'body-pm-office', to: 'body-presidential-administration', system: 'EMULATOR' };
  const at = '2026-11-22T13:00:00+05:00';
  await fill(
    running,
    record('Dispatch', { id: `dispatch-${summary}-on-paper`, summary, ...forwarded, dispatchedAt: at }),
  );
  await running.close();
}
