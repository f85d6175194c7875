import { setTimeout as sleep } from 'node:timers/promises';
import type { Topology } from './topology.ts';

const giveUpAfterMs = 120_000;

type Payload = Readonly<Record<string, { readonly id: string; readonly version: number }>> & {
  readonly problems: readonly { readonly __typename: string }[];
};

/** Gives a command, under a key, until it is acknowledged: whatever is killed meanwhile. */
async function give(
  topology: Topology,
  name: string,
  object: string,
  input: Record<string, unknown>,
): Promise<{ readonly id: string; readonly version: number }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${object} { id version } problems { __typename } } }`;
  const idempotencyKey = `${name}-${JSON.stringify(input)
    .replaceAll(/[^\w-]/g, '')
    .slice(0, 60)}`;
  const until = Date.now() + giveUpAfterMs;
  let said: unknown = null;
  while (Date.now() < until) {
    const answer = await topology.ask(query, { variables: { input: { ...input, idempotencyKey } } }).catch(() => null);
    const payload = answer?.body.data?.[name] as Payload | null | undefined;
    const made = payload?.[object];
    if (made) return made;
    if (payload) throw new Error(`${name} was refused: ${JSON.stringify(payload)}`);
    said = answer?.body.errors ?? said;
    await sleep(50);
  }
  throw new Error(`${name} was not acknowledged: ${JSON.stringify(said)}`);
}

/** Plays a year up to the dispatch of its summary. @returns the id of the dispatch */
export async function dispatchYear(topology: Topology, year: number): Promise<string> {
  const cycle = await give(topology, 'openMonitoringCycle', 'monitoringCycle', { year, regime: 'rules-1141' });
  const { id: summary } = await give(topology, 'beginSummary', 'summaryInformation', { cycle: cycle.id });
  await give(topology, 'addSummarySection', 'summarySection', { summary, text: { kk: 'Мәтін', ru: `Текст ${year}` } });
  const assessment = { foreignPolicyAssessment: { ru: `Оценка ${year}` } };
  const { version } = await give(topology, 'correctSummary', 'summaryInformation', {
    ...{ id: summary, expectedVersion: 1, ...assessment },
  });
  const completed = await give(topology, 'completeSummary', 'summaryInformation', {
    ...{ id: summary, expectedVersion: version },
  });
  const input = { summary, expectedVersion: completed.version };
  return (await give(topology, 'dispatchSummary', 'dispatch', input)).id;
}
