import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { existenceCheck, ownersOf } from '../../subgraphs/_http/entities.ts';
import { ConfigError } from '../../subgraphs/_kit/config.ts';
import type { ExistenceCheck, RunningSubgraph, Subgraph } from '../../subgraphs/_kit/contract.ts';
import type { ImportConfig } from './config.ts';
import { ImportInputError } from './format.ts';
import type { ImportHub } from './hub.ts';

/** Nobody waits at a screen, and what an import comes to must not depend on how busy the machine is. */
const EXISTENCE_TIMEOUT_MS = 60_000;

/** Opens all subgraphs in this process: an import writes to one, and others say what exists. */
export async function openHub(
  subgraphs: readonly Subgraph[],
  { databaseUrls, audit, now }: ImportConfig,
): Promise<ImportHub> {
  const running = new Map<string, RunningSubgraph>();
  const close = async (): Promise<void> => {
    await Promise.all([...running.values()].map((subgraph) => subgraph.close()));
  };
  const connectionTo = (name: string): InProcessConnection | undefined => {
    const subgraph = running.get(name);
    return subgraph && new InProcessConnection(subgraph, EXISTENCE_TIMEOUT_MS);
  };
  const stored = existenceCheck(ownersOf(subgraphs), connectionTo, EXISTENCE_TIMEOUT_MS);
  const assumed = new Set<string>();
  const exists: ExistenceCheck = async (type, ids) => {
    const known = await stored(type, ids);
    return known && new Set([...known, ...ids.filter((id) => assumed.has(`${type} ${id}`))]);
  };
  try {
    for (const subgraph of subgraphs) {
      const databaseUrl = databaseUrls.get(subgraph.name) ?? '';
      running.set(subgraph.name, await subgraph.open({ databaseUrl, audit, now, exists }));
    }
  } catch (error) {
    await close();
    if (error instanceof ConfigError) throw error;
    throw new ImportInputError(`The database can't be used: ${error instanceof Error ? error.message : String(error)}`);
  }
  const named = (name: string): RunningSubgraph => {
    const subgraph = running.get(name);
    if (!subgraph) throw new Error(`There is no subgraph "${name}".`);
    return subgraph;
  };
  const assume: ImportHub['assume'] = (records) => {
    for (const { type, id } of records) if (typeof id === 'string') assumed.add(`${type} ${id}`);
  };
  return { subgraph: named, assume, close };
}
