import type { RunningSubgraph, Subgraph } from '../_kit/contract.ts';
import { Background } from './background.ts';
import type { SubgraphConfig } from './config.ts';
import type { SubgraphConnection } from './connection.ts';
import { Drain } from './drain.ts';
import { existenceCheck, ownersOf } from './entities.ts';
import { createLogger, faultLogger, type Logger } from './log.ts';
import { Maintenance } from './maintenance.ts';
import { ProcessMetrics } from './metrics.ts';
import { openPatiently } from './open.ts';
import { otherSubgraphs } from './other-subgraphs.ts';
import { PeerClient } from './peer-client.ts';
import { closeAll, listen, terminationSignal, urlHost } from './process.ts';
import { createSubgraphServer } from './server.ts';
import { TokenSigner, TokenVerifier } from './token.ts';

export interface SubgraphProcess {
  /** All there are: the one to run, and the others for what they own. */
  readonly subgraphs: readonly Subgraph[];
  /** Called once the subgraph is open, before it serves. */
  readonly prepare: (running: readonly RunningSubgraph[], log: Logger) => Promise<void>;
}

/** Serves one subgraph until the process is told to end. */
export async function runSubgraph(config: SubgraphConfig, { subgraphs, prepare }: SubgraphProcess): Promise<void> {
  const log = createLogger(`subgraph-${config.subgraph}`, config.logLevel);
  const stopping = new AbortController();
  const peers = connectPeers(config, log);
  let running: RunningSubgraph | null = null;
  const { server, drain } = createServer(config, log, () => running);
  const port = await listen(server, config.port, config.host);
  const ended = terminationSignal().then(async (signal) => {
    log.info({ signal }, 'Ending');
    stopping.abort();
    const cut = await drain.end(config.shutdownTimeoutMs);
    if (cut > 0) log.warn({ cut }, 'Requests were cut off');
  });
  const opened = await open(config, subgraphs, peers, log, stopping.signal);
  if (opened) {
    await prepare([opened], log);
    running = opened;
    announce(config, port, log);
  }
  const maintenance = new Maintenance(opened ? [opened] : [], log).start();
  const background = new Background(opened ? [opened] : [], log).start();
  await ended;
  await closeAll([maintenance.stop(), background.stop()], log);
  await closeAll([opened?.close(), ...[...peers.values()].map((peer) => peer.close())], log);
  log.info('Ended');
}

function createServer({ subgraph: name, secret }: SubgraphConfig, log: Logger, subgraph: () => RunningSubgraph | null) {
  const verifier = new TokenVerifier(secret, name);
  const metrics = new ProcessMetrics().collectProcess();
  const server = createSubgraphServer({ name, subgraph, draining: () => drain.draining, verifier, metrics, log });
  const drain = new Drain(server);
  return { server, drain };
}

/** Null where the process was told to end before the database came. */
async function open(
  { subgraph: name, databaseUrl, audit, edms, now, timeoutMs }: SubgraphConfig,
  subgraphs: readonly Subgraph[],
  peers: ReadonlyMap<string, SubgraphConnection>,
  log: Logger,
  stopping: AbortSignal,
): Promise<RunningSubgraph | null> {
  const subgraph = subgraphs.find((candidate) => candidate.name === name);
  if (!subgraph) throw new Error(`The registry does not hold ${name}.`);
  const exists = existenceCheck(ownersOf(subgraphs), (peer) => peers.get(peer));
  if (peers.size === 0)
    log.warn(
      'SUBGRAPHS names no other subgraph: what names their records is shown to nobody, for they can not be asked.',
    );
  const others = otherSubgraphs(subgraphs, (peer) => peers.get(peer), timeoutMs);
  return openPatiently(
    subgraph,
    { databaseUrl, audit, edms, now, exists, others, timeoutMs, onFault: faultLogger(log) },
    log,
    stopping,
  );
}

function announce({ subgraph, host }: SubgraphConfig, port: number, log: Logger): void {
  const url = `http://${urlHost(host)}:${port}/graphql`;
  log.info({ url }, 'Ready');
  process.stdout.write(`Subgraph ${subgraph} ready at ${url}\n`);
}

function connectPeers({ addresses, secret, timeoutMs }: SubgraphConfig, log: Logger): ReadonlyMap<string, PeerClient> {
  const signer = new TokenSigner(secret);
  return new Map(
    [...addresses].map(([name, address]) => [
      name,
      new PeerClient({ name, address, signer, timeoutMs, connections: 4 }, log),
    ]),
  );
}
