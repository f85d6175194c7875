import type { IngestOutcome, RunningSubgraph } from '../subgraphs/_kit/contract.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import { readDefaultData, type DefaultData } from './default-data/read.ts';

const actor = 'default-data';
/** Each part has an actor of its own, so that it is known which were loaded. */
const actorOf = (part: number): string => (part === 1 ? actor : `${actor}:${part}`);
/** Whatever writes without a person: importers, and the hub itself when it asks again for what it could not ask. */
const isMachine = (name: string): boolean => name.startsWith(actor) || name === 'hub' || name.startsWith('import:');

/**
 * Gives an empty hub something to answer with. Each part of it is written in one unit of work, so where a start was
 * killed in between, the next one makes it good, also after an import.
 */
export async function loadDefaultData(
  running: readonly RunningSubgraph[],
  log: Logger,
  read: () => DefaultData[] = readDefaultData,
): Promise<void> {
  const actors = await actorsOf(running);
  if (!isForUs([...actors.values()].flat())) return;
  const lacking = read().filter(({ subgraph, part }) => actors.get(subgraph)?.includes(actorOf(part)) === false);
  if (lacking.length === 0) return;
  const started = performance.now();
  let kept = 0;
  for (const { subgraph: name, part, records } of lacking) {
    const subgraph = running.find((candidate) => candidate.name === name);
    const outcomes = (await subgraph?.ingest(records, { actor: actorOf(part), runId: null })) ?? [];
    const refused = outcomes.filter(isRefused);
    for (const { field, value, rule } of refused)
      log.warn({ subgraph: name, field, value, rule }, 'Default data refused');
    kept += outcomes.length - refused.length;
  }
  log.info({ records: kept, durationMs: Math.round(performance.now() - started) }, 'Default data loaded');
}

async function actorsOf(running: readonly RunningSubgraph[]): Promise<Map<string, string[]>> {
  const actors = new Map<string, string[]>();
  for (const subgraph of running) actors.set(subgraph.name, await subgraph.actors());
  return actors;
}

/** Not where people have begun to work, or where importers were the first to write. */
function isForUs(actors: readonly string[]): boolean {
  return actors.every(isMachine) && (actors.length === 0 || actors.some((name) => name.startsWith(actor)));
}

type Refused = Extract<IngestOutcome, { status: 'refused' }>;

function isRefused(outcome: IngestOutcome): outcome is Refused {
  return outcome.status === 'refused';
}
