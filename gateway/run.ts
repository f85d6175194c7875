import type { RequestListener } from 'node:http';
import type { RunningSubgraph, Subgraph } from '../subgraphs/_kit/contract.ts';
import { Background } from '../subgraphs/_http/background.ts';
import { Drain } from '../subgraphs/_http/drain.ts';
import { createLogger, type Logger } from '../subgraphs/_http/log.ts';
import { Maintenance } from '../subgraphs/_http/maintenance.ts';
import { closeAll, listen, terminationSignal, urlHost } from '../subgraphs/_http/process.ts';
import type { GatewayConfig } from './config.ts';
import { connectRemote, openAll, type Connected } from './connect.ts';
import { readSchemas } from './contracts/schema-files.ts';
import { startHub, type Hub } from './hub.ts';
import { createPatientServer } from './http/server.ts';
import { startingUp } from './http/starting-up.ts';
import { GatewayMetrics } from './metrics.ts';

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
  const schemas = readSchemas(parts.schemaFolder, parts.names);
  const metrics = new GatewayMetrics().collectProcess();
  let handler: RequestListener = startingUp;
  const server = createPatientServer(config.patience, (request, response) => handler(request, response));
  const drain = new Drain(server);
  const port = await listen(server, config.port, config.host);
  const stopping = new AbortController();
  const ended = terminationSignal().then(async (signal) => {
    log.info({ signal }, 'Ending');
    stopping.abort();
    const cut = await drain.end(config.shutdownTimeoutMs);
    if (cut > 0) log.warn({ cut }, 'Requests were cut off');
  });
  const connected = await connect(config, parts, log, stopping.signal);
  const maintenance = new Maintenance(connected?.running ?? [], log).start();
  const background = new Background(connected?.running ?? [], log).start();
  let hub: Hub | null = null;
  if (connected) {
    const { connections } = connected;
    const draining = () => drain.draining;
    hub = await startHub({ ...config, ...parts, ...schemas, connections, draining, metrics, log });
    handler = hub.app as RequestListener;
    announce(config, port, log);
  }
  await ended;
  await closeAll([maintenance.stop(), background.stop()], log);
  await closeAll([hub?.close()], log);
  log.info('Ended');
}

/** Null where the process was told to end before the subgraphs were open. */
async function connect(
  config: GatewayConfig,
  { names, loadSubgraphs, prepare }: GatewayParts,
  log: Logger,
  stopping: AbortSignal,
): Promise<Connected | null> {
  if (config.remote) return connectRemote(names, config.remote, config.subgraphTimeoutMs);
  const connected = await openAll(loadSubgraphs(), config, log, stopping);
  if (connected) await prepare(connected.running, log);
  return connected;
}

function announce({ host }: GatewayConfig, port: number, log: Logger): void {
  const url = `http://${urlHost(host)}:${port}/`;
  log.info({ url }, 'Ready');
  process.stdout.write(`Hub ready at ${url}\n`);
}
