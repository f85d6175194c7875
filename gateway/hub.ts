import type { Express } from 'express';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import type { PartnersConfig } from './config.ts';
import type { Schemas } from './contracts/schema-files.ts';
import { HealthWatch } from './health.ts';
import { createApp } from './http/app.ts';
import type { Patience } from './http/server.ts';
import { Authenticator } from './identity/authenticator.ts';
import type { IdentityConfig } from './identity/config.ts';
import { Budget, type BudgetConfig } from './limits/budget.ts';
import { LiveGraph } from './live-graph.ts';
import type { GatewayMetrics } from './metrics.ts';
import { openPartners } from './partners/open.ts';
import type { QueryLimits } from './plugins/limits.ts';
import { startGraphQLServers, stopAll } from './server.ts';

export interface HubOptions extends Schemas {
  readonly schemaFolder: string;
  /** In the order of the revision vector. */
  readonly connections: readonly SubgraphConnection[];
  readonly identity: IdentityConfig;
  readonly maxBodyBytes: number;
  readonly limits: QueryLimits;
  readonly patience: Pick<Patience, 'bodyMs' | 'operationMs'>;
  /** Null: each client may ask for as much as it likes. */
  readonly budget: BudgetConfig | null;
  readonly corsOrigins: readonly string[];
  readonly hstsSeconds: number;
  readonly trustedProxies: readonly string[];
  readonly trustedDocumentsOnly: boolean;
  /** Null where no partner can join. */
  readonly partners: PartnersConfig | null;
  readonly draining: () => boolean;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** The gateway without its port: a request handler over connected subgraphs. */
export interface Hub {
  readonly app: Express;
  /** Closes the connections too. */
  close(): Promise<void>;
}

export async function startHub(options: HubOptions): Promise<Hub> {
  const { connections, metrics, log } = options;
  const graph = new LiveGraph(options);
  const partners = openPartners(options, graph);
  const servers = await startGraphQLServers({ ...options, graph, partners });
  partners?.start();
  const watch = new HealthWatch(connections, metrics, log);
  await watch.start();
  const authenticator = new Authenticator(options.identity);
  const budget = options.budget && (await Budget.of(options.budget, log));
  const app = createApp({ ...options, graph, partners, servers, watch, authenticator, budget });
  const close = async () => {
    watch.stop();
    budget?.close();
    await partners?.stop();
    await stopAll(servers);
    await Promise.all(connections.map((connection) => connection.close()));
  };
  return { app, close };
}
