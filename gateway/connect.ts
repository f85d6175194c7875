import type { RunningSubgraph, Subgraph } from '../subgraphs/_kit/contract.ts';
import { SubgraphClient } from '../subgraphs/_http/client.ts';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import { existenceCheck, ownersOf } from '../subgraphs/_http/entities.ts';
import { faultLogger, type Logger } from '../subgraphs/_http/log.ts';
import { otherSubgraphs } from '../subgraphs/_http/other-subgraphs.ts';
import { openPatiently } from '../subgraphs/_http/open.ts';
import { TokenSigner } from '../subgraphs/_http/token.ts';
import type { GatewayConfig } from './config.ts';
import { InProcessConnection } from './sources/in-process.ts';

export interface Connected {
  readonly connections: readonly SubgraphConnection[];
  /** The subgraphs that run in this process. */
  readonly running: readonly RunningSubgraph[];
}

/** Subgraphs in their own processes; whether they are up shows when they are asked. */
export function connectRemote(
  names: readonly string[],
  { addresses, secret }: NonNullable<GatewayConfig['remote']>,
  timeoutMs: number,
): Connected {
  const signer = new TokenSigner(secret);
  const connections = names.map(
    (name) => new SubgraphClient({ name, address: addresses.get(name) ?? '', signer, timeoutMs }),
  );
  return { connections, running: [] };
}

/**
 * Opens subgraphs in this process.
 * @returns null where `stopping` came before all were open
 */
export async function openAll(
  subgraphs: readonly Subgraph[],
  { databaseUrls, audit, edms, now, subgraphTimeoutMs }: GatewayConfig,
  log: Logger,
  stopping: AbortSignal,
): Promise<Connected | null> {
  const connections = new Map<string, SubgraphConnection>();
  const running: RunningSubgraph[] = [];
  const exists = existenceCheck(ownersOf(subgraphs), (name) => connections.get(name));
  const others = otherSubgraphs(subgraphs, (name) => connections.get(name), subgraphTimeoutMs);
  for (const subgraph of subgraphs) {
    const databaseUrl = databaseUrls.get(subgraph.name) ?? '';
    const opened = await openPatiently(
      subgraph,
      { databaseUrl, audit, edms, now, exists, others, timeoutMs: subgraphTimeoutMs, onFault: faultLogger(log) },
      log,
      stopping,
    );
    if (!opened) break;
    running.push(opened);
    connections.set(subgraph.name, new InProcessConnection(opened, subgraphTimeoutMs));
  }
  if (running.length === subgraphs.length) return { connections: [...connections.values()], running };
  await Promise.all(running.map((opened) => opened.close()));
  return null;
}
