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
  const { lacking, isInUse } = await whoLacksIt(running);
  if (isInUse) log.info('Default data not loaded: it is for an empty hub, and others have written to this one');
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

interface Lack {
  readonly lacking: readonly RunningSubgraph[];
  /** Without the default data, by people or by importers that were the first to write. */
  readonly isInUse: boolean;
}

/** None where people have begun to work, or where importers were the first to write. */
async function whoLacksIt(running: readonly RunningSubgraph[]): Promise<Lack> {
  const actors = new Map<RunningSubgraph, string[]>();
  for (const subgraph of running) actors.set(subgraph, await subgraph.actors());
  const all = [...actors.values()].flat();
  const hasBegun = all.includes(actor);
  const isInUse = all.length > 0 && !hasBegun;
  if (isInUse || !all.every(isMachine)) return { lacking: [], isInUse };
  return { lacking: running.filter((subgraph) => !actors.get(subgraph)?.includes(actor)), isInUse };
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
