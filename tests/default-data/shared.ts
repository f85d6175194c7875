import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openShared } from '../support/opened.ts';
import { gatewayFor, type AskAnybody } from './gateway.ts';
import { loadedSubgraphs, type Loaded } from './loaded.ts';

export interface SharedGateway extends Pick<Loaded, 'url' | 'unreachable'> {
  readonly ask: AskAnybody;
}

let shared: Promise<SharedGateway> | null = null;

/**
 * The default data behind the real gateway, for files that write nothing, and that let every subgraph answer again
 * before they end. Files that are taken together share one: a gateway takes a second to start, and keeps what it has
 * planned until the last file ends.
 */
export function sharedGateway(): Promise<SharedGateway> {
  return (shared ??= openShared(async () => {
    // Gone with the folder of the run.
    const { subgraphs, ...loaded } = await loadedSubgraphs(`sqlite:${mkdtempSync(join(tmpdir(), 'hub-shared-'))}`);
    return { ...loaded, ask: await gatewayFor(subgraphs.values()) };
  }));
}
