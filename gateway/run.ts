import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import type { RunningSubgraph, Subgraph } from '../subgraphs/_kit/contract.ts';
import { SubgraphClient } from '../subgraphs/_http/client.ts';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import { Drain } from '../subgraphs/_http/drain.ts';
import { existenceCheck, ownersOf } from '../subgraphs/_http/entities.ts';
import { createLogger, faultLogger, type Logger } from '../subgraphs/_http/log.ts';
import { openPatiently } from '../subgraphs/_http/open.ts';
import { listen, StartupError, terminationSignal, urlHost } from '../subgraphs/_http/process.ts';
import { TokenSigner } from '../subgraphs/_http/token.ts';
import type { GatewayConfig } from './config.ts';
import { startHub, type Hub } from './hub.ts';
import { startingUp } from './http/starting-up.ts';
import { GatewayMetrics } from './metrics.ts';
import { InProcessConnection } from './sources/in-process.ts';

export interface GatewayParts {
  /** The names of all subgraphs, in the order of the revision vector. */
  readonly names: readonly string[];
  /** Loads their code; called only where they run in this process. */
  readonly loadSubgraphs: () => readonly Subgraph[];
  /** Called with the subgraphs of this process once they are open, before the hub serves. */
  readonly prepare: (running: readonly RunningSubgraph[], log: Logger) => Promise<void>;
  readonly schemaFolder: string;
}

/** Serves the hub until the process is told to end. */
export async function runGateway(config: GatewayConfig, parts: GatewayParts): Promise<void> {
  const log = createLogger('gateway', config.logLevel);
  const supergraphSdl = readSupergraph(parts.schemaFolder);
  const metrics = new GatewayMetrics().collectProcess();
  let handler: RequestListener = startingUp;
  const server = createServer((request, response) => handler(request, response));
  const drain = new Drain(server);
  const port = await listen(server, config.port, config.host);
  const stopping = new AbortController();
  const ended = terminationSignal().then(async (signal) => {
    log.info({ signal }, 'Ending');
    stopping.abort();
    const cut = await drain.end(config.shutdownTimeoutMs);
    if (cut > 0) log.warn({ cut }, 'Requests were cut off');
  });
  const connections = await connect(config, parts, log, stopping.signal);
  let hub: Hub | null = null;
  if (connections) {
    const { schemaFolder } = parts;
    const { actor, maxBodyBytes } = config;
    const draining = () => drain.draining;
    hub = await startHub({ supergraphSdl, schemaFolder, connections, actor, maxBodyBytes, draining, metrics, log });
    handler = hub.app as RequestListener;
    announce(config, port, log);
  }
  await ended;
  await hub?.close();
  log.info('Ended');
}

function readSupergraph(folder: string): string {
  try {
    return readFileSync(join(folder, 'supergraph.graphql'), 'utf8');
  } catch {
    throw new StartupError('schema/supergraph.graphql is missing. Write it with: npm run compose');
  }
}

/** Null where the process was told to end before the subgraphs were open. */
function connect(
  config: GatewayConfig,
  parts: GatewayParts,
  log: Logger,
  stopping: AbortSignal,
): Promise<readonly SubgraphConnection[] | null> {
  return config.remote
    ? Promise.resolve(connectRemote(config, config.remote, parts))
    : openAll(config, parts, log, stopping);
}

function connectRemote(
  { subgraphTimeoutMs: timeoutMs }: GatewayConfig,
  { addresses, secret }: NonNullable<GatewayConfig['remote']>,
  { names }: GatewayParts,
): SubgraphConnection[] {
  const signer = new TokenSigner(secret);
  return names.map((name) => new SubgraphClient({ name, address: addresses.get(name) ?? '', signer, timeoutMs }));
}

async function openAll(
  { databaseUrls, now, subgraphTimeoutMs }: GatewayConfig,
  { loadSubgraphs, prepare }: GatewayParts,
  log: Logger,
  stopping: AbortSignal,
): Promise<SubgraphConnection[] | null> {
  const subgraphs = loadSubgraphs();
  const connections = new Map<string, SubgraphConnection>();
  const exists = existenceCheck(ownersOf(subgraphs), (name) => connections.get(name));
  const running: RunningSubgraph[] = [];
  for (const subgraph of subgraphs) {
    const databaseUrl = databaseUrls.get(subgraph.name) ?? '';
    const opened = await openPatiently(
      subgraph,
      { databaseUrl, now, exists, onFault: faultLogger(log) },
      log,
      stopping,
    );
    if (!opened) break;
    running.push(opened);
    connections.set(subgraph.name, new InProcessConnection(opened, subgraphTimeoutMs));
  }
  if (running.length === subgraphs.length) {
    await prepare(running, log);
    return [...connections.values()];
  }
  await Promise.all(running.map((opened) => opened.close()));
  return null;
}

function announce({ host, actor }: GatewayConfig, port: number, log: Logger): void {
  const url = `http://${urlHost(host)}:${port}/`;
  log.info({ url, writes: actor !== null }, 'Ready');
  process.stdout.write(`Hub ready at ${url}\n`);
}
