import { pino } from 'pino';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { loadDefaultData } from '../../scripts/load-default-data.ts';
import { existenceCheck, ownersOf } from '../../subgraphs/_http/entities.ts';
import { otherSubgraphs } from '../../subgraphs/_http/other-subgraphs.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph } from '../support/run-query.ts';

export interface Loaded {
  /** Where their databases are. */
  readonly url: string;
  readonly subgraphs: ReadonlyMap<string, RunningSubgraph>;
  /** What the log said while the data were loaded. */
  readonly logged: readonly Record<string, unknown>[];
  /** `<type> <id>` of all that subgraphs asked one another for since the last look. */
  asked(): string[];
  /** Subgraphs that the others can't ask, until they are taken out. */
  readonly unreachable: Set<string>;
}

/** All subgraphs with the default data, asking one another as in one process, on the day that tests are on. */
export async function loadedSubgraphs(url = freshSqliteUrl()): Promise<Loaded> {
  const subgraphs = new Map<string, RunningSubgraph>();
  const unreachable = new Set<string>();
  const connectionTo = (name: string) => {
    const subgraph = unreachable.has(name) ? undefined : subgraphs.get(name);
    return subgraph && new InProcessConnection(subgraph, 30_000);
  };
  const check = existenceCheck(ownersOf(loadSubgraphs()), connectionTo, 30_000);
  const asked: string[] = [];
  for (const subgraph of loadSubgraphs()) {
    const running = await openSubgraph(subgraph, url, {
      others: otherSubgraphs(loadSubgraphs(), connectionTo, 30_000),
      exists: (type, ids, caller) => {
        asked.push(...ids.map((id) => `${type} ${id}`));
        return check(type, ids, caller);
      },
    });
    subgraphs.set(subgraph.name, running);
  }
  const logged: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) });
  await loadDefaultData([...subgraphs.values()], log);
  return { url, subgraphs, logged, asked: () => asked.splice(0), unreachable };
}
