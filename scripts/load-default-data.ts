import type { IngestOutcome, RunningSubgraph } from '../subgraphs/_kit/contract.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import { readDefaultData, type DefaultData } from './default-data/read.ts';

/**
 * Gives an empty hub something to answer with. What these subgraphs hold of it is written in one unit of work
 * each, so where a start was killed in between, the next one makes it good.
 */
export async function loadDefaultData(
  running: readonly RunningSubgraph[],
  log: Logger,
  read: () => DefaultData[] = readDefaultData,
): Promise<void> {
  const revisions = await Promise.all(running.map((subgraph) => subgraph.revision()));
  const isInUse = revisions.some((revision) => revision > 1);
  if (isInUse || !revisions.includes(0)) return;
  const started = performance.now();
  let kept = 0;
  for (const { subgraph: name, records } of read()) {
    const subgraph = running.find((candidate) => candidate.name === name);
    const outcomes = (await subgraph?.ingest(records, { actor: 'default-data', runId: null })) ?? [];
    const refused = outcomes.filter(isRefused);
    for (const { field, value, rule } of refused)
      log.warn({ subgraph: name, field, value, rule }, 'Default data refused');
    kept += outcomes.length - refused.length;
  }
  log.info({ records: kept, durationMs: Math.round(performance.now() - started) }, 'Default data loaded');
}

type Refused = Extract<IngestOutcome, { status: 'refused' }>;

function isRefused(outcome: IngestOutcome): outcome is Refused {
  return outcome.status === 'refused';
}
