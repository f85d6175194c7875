import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { loadDefaultData } from '../../scripts/load-default-data.ts';
import { existenceCheck, ownersOf } from '../../subgraphs/_http/entities.ts';
import { otherSubgraphs } from '../../subgraphs/_http/other-subgraphs.ts';
import type { OpenOptions, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph } from '../support/run-query.ts';

export interface Loaded {
  /** Where their databases are. */
  readonly url: string;
  readonly subgraphs: ReadonlyMap<string, RunningSubgraph>;
  /** `<type> <id>` of all that subgraphs asked one another for since the last look. */
  asked(): string[];
  /** Subgraphs that the others can't ask, until they are taken out. */
  readonly unreachable: Set<string>;
}

interface Log {
  readonly log: Logger;
  /** What it said while the data were loaded. */
  readonly logged: readonly Record<string, unknown>[];
}

/** Files with the default data in them; gone with the folder of the run. */
const made = join(tmpdir(), 'loaded-subgraphs');
const folderOf = (url: string) => url.slice('sqlite:'.length);

/**
 * All subgraphs with the default data, asking one another as in one process, on the day that tests are on. The data are
 * loaded once a run, by whoever needs them first; who needs them meanwhile does it too.
 */
export async function loadedSubgraphs(url = freshSqliteUrl()): Promise<Loaded> {
  if (!existsSync(made)) await make();
  cpSync(made, folderOf(url), { recursive: true });
  return openSubgraphs(url);
}

async function make(): Promise<void> {
  const { url, subgraphs } = await newlyLoadedSubgraphs(freshSqliteUrl());
  await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
  try {
    renameSync(folderOf(url), made);
  } catch {
    rmSync(folderOf(url), { recursive: true });
  }
}

/** The same, loaded into these databases. */
export async function newlyLoadedSubgraphs(url: string): Promise<Loaded & Pick<Log, 'logged'>> {
  const { log, logged } = newLog();
  const loaded = await openSubgraphs(url);
  await loadDefaultData([...loaded.subgraphs.values()], log);
  return { ...loaded, logged };
}

/** All subgraphs over these databases, asking one another as in one process. */
export async function openSubgraphs(url: string, options: Partial<OpenOptions> = {}): Promise<Loaded> {
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
      ...options,
      others: otherSubgraphs(loadSubgraphs(), connectionTo, 30_000),
      exists: (type, ids, caller) => {
        asked.push(...ids.map((id) => `${type} ${id}`));
        return check(type, ids, caller);
      },
    });
    subgraphs.set(subgraph.name, running);
  }
  return { url, subgraphs, asked: () => asked.splice(0), unreachable };
}

function newLog(): Log {
  const logged: Record<string, unknown>[] = [];
  const write = (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>);
  return { log: pino({}, { write }), logged };
}
