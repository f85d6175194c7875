import { join } from 'node:path';
import express, { type Express } from 'express';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import type { HealthWatch } from '../health.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import type { Budget } from '../limits/budget.ts';
import type { LiveGraph } from '../live-graph.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { Partners } from '../partners/partners.ts';
import type { GraphQLServers } from '../server.ts';
import type { QueryLimits } from '../plugins/limits.ts';
import { consoleRoutes } from './console.ts';
import { crossOrigin } from './cors.ts';
import { documentRoutes } from './documents.ts';
import { lastResort, notFound } from './errors.ts';
import { measure, requestId, securityHeaders } from './every-request.ts';
import { exportRoute } from './export.ts';
import { federationRoutes } from './federation.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import { homeRoute } from './home.ts';
import { identify } from './identify.ts';
import { schemaRoutes } from './schema.ts';
import type { Patience } from './server.ts';

export interface AppParts {
  readonly servers: GraphQLServers;
  readonly graph: LiveGraph;
  readonly partners: Partners | null;
  /** Holds `api.graphql`, `contracts/`, `subgraphs/` and `operations/`. */
  readonly schemaFolder: string;
  readonly connections: readonly SubgraphConnection[];
  readonly authenticator: Authenticator;
  readonly maxBodyBytes: number;
  readonly limits: QueryLimits;
  readonly patience: Pick<Patience, 'bodyMs'>;
  readonly budget: Budget | null;
  readonly corsOrigins: readonly string[];
  readonly hstsSeconds: number;
  readonly trustedProxies: readonly string[];
  readonly trustedDocumentsOnly: boolean;
  readonly watch: HealthWatch;
  readonly draining: () => boolean;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** Everything that the gateway answers over HTTP. */
export function createApp(parts: AppParts): Express {
  const { schemaFolder, watch, metrics, log } = parts;
  const known = identify(parts.authenticator, log);
  const operations = join(schemaFolder, 'operations');
  const app = express();
  app.disable('x-powered-by');
  // Hashing every answer is not worth the few that would be asked for again.
  app.disable('etag');
  app.set('trust proxy', [...parts.trustedProxies]);
  app.use(requestId, securityHeaders(parts.hstsSeconds), measure(metrics), crossOrigin(parts.corsOrigins));
  app.use('/graphql', known, graphqlRoute({ ...parts, operationsFolder: operations }));
  app.use('/export', known, exportRoute({ ...parts, operationsFolder: operations }));
  app.use('/federation', known, federationRoutes({ ...parts, operationsFolder: operations }));
  app.use('/documents', known, documentRoutes(parts.connections));
  app.use('/health', healthRoutes(watch, parts.draining, parts.partners));
  app.use('/schema', schemaRoutes(parts.graph, schemaFolder));
  app.use('/console', consoleRoutes(operations));
  app.use(homeRoute(watch, operations));
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.use(notFound);
  app.use(lastResort(log, parts.maxBodyBytes));
  return app;
}
