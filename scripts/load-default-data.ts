import type { IngestOutcome, RunningSubgraph } from '../subgraphs/_kit/contract.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import { readDefaultData, type DefaultData } from './default-data/read.ts';

const actor = 'default-data';
/** Whatever writes without a person: importers, and the hub itself when it asks again for what it could not ask. */
const isMachine = (name: string): boolean => name === actor || name === 'hub' || name.startsWith('import:');

/**
 * Gives an empty hub something to answer with. What these subgraphs hold of it is written in one unit of work
 * each, so where a start was killed in between, the next one makes it good, also after an import.
 */
export async function loadDefaultData(
  running: readonly RunningSubgraph[],
  log: Logger,
  read: () => DefaultData[] = readDefaultData,
): Promise<void> {
  const lacking = await whoLacksIt(running);
  if (lacking.length === 0) return;
  const started = performance.now();
  let kept = 0;
  const all = read();
  const expected = keysOf(all);
  for (const { subgraph: name, records } of all) {
    const subgraph = lacking.find((candidate) => candidate.name === name);
    const outcomes = (await subgraph?.ingest(records, { actor, runId: null, expected })) ?? [];
    const refused = outcomes.filter(isRefused);
    for (const { field, value, rule } of refused)
      log.warn({ subgraph: name, field, value, rule }, 'Default data refused');
    kept += outcomes.length - refused.length;
  }
  log.info({ records: kept, durationMs: Math.round(performance.now() - started) }, 'Default data loaded');
}

/** None where people have begun to work, or where importers were the first to write. */
async function whoLacksIt(running: readonly RunningSubgraph[]): Promise<RunningSubgraph[]> {
  const actors = new Map<RunningSubgraph, string[]>();
  for (const subgraph of running) actors.set(subgraph, await subgraph.actors());
  const all = [...actors.values()].flat();
  const isInUse = !all.every(isMachine);
  if (isInUse || (all.length > 0 && !all.includes(actor))) return [];
  return running.filter((subgraph) => !actors.get(subgraph)?.includes(actor));
}

/** Subgraphs name one another's records both ways; what ships together is known to be there, whichever is loaded first. */
function keysOf(data: readonly DefaultData[]): ReadonlySet<string> {
  const records = data.flatMap((each) => each.records);
  return new Set(records.flatMap(({ type, id }) => (typeof id === 'string' ? [`${type} ${id}`] : [])));
}

type Refused = Extract<IngestOutcome, { status: 'refused' }>;

function isRefused(outcome: IngestOutcome): outcome is Refused {
  return outcome.status === 'refused';
}
