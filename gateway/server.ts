import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import { disableTelemetry } from './config.ts';
import type { HubContext } from './context.ts';
import type { Patience } from './http/server.ts';
import { CostEstimate } from './limits/cost.ts';
import { withinTime } from './limits/operation-time.ts';
import { formatError } from './errors.ts';
import type { GatewayMetrics } from './metrics.ts';
import { atDirective } from './plugins/at-directive.ts';
import { atLeast } from './plugins/at-least.ts';
import { faultLog } from './plugins/fault-log.ts';
import { hubExtension } from './plugins/hub-extension.ts';
import { operationRecord } from './plugins/operation-record.ts';
import { oneOperation } from './plugins/one-operation.ts';
import { queryLimits, type QueryLimits } from './plugins/limits.ts';
import { noAnonymousMutations } from './plugins/no-anonymous-mutations.ts';
import { persistedQueries } from './plugins/persisted-queries.ts';
import { scalarLiterals } from './plugins/scalar-literals.ts';
import { RevisionVector } from './revision-vector.ts';
import { checkVariablesOf } from './scalars.ts';
import { SubgraphDataSource } from './sources/data-source.ts';

export interface ServerParts {
  readonly supergraphSdl: string;
  /** In the order of the revision vector. */
  readonly connections: readonly SubgraphConnection[];
  readonly limits: QueryLimits;
  readonly patience: Pick<Patience, 'operationMs'>;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/**
 * How long a text that clients have persisted is kept. All of them take 30 MiB at most: Apollo Server's own cache, of
 * which those that were not asked for longest leave first.
 */
const persistedSeconds = 3_600;

/** Starts the GraphQL server over the given subgraphs; which of them are up does not matter. */
export async function startGraphQLServer(parts: ServerParts): Promise<ApolloServer<HubContext>> {
  const { connections, limits, patience, metrics, log } = parts;
  const names = connections.map(({ name }) => name);
  const vector = new RevisionVector(names);
  const { gateway, estimateOf } = createGateway(parts);
  const server = new ApolloServer<HubContext>({
    gateway: withinTime(gateway, patience.operationMs),
    logger: log,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { ttl: persistedSeconds },
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [scalarLiterals],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      oneOperation,
      queryLimits(limits, estimateOf),
      noAnonymousMutations,
      atDirective,
      atLeast(vector),
      persistedQueries,
      hubExtension(names, vector),
      faultLog(log),
      operationRecord(log, metrics),
    ],
  });
  await server.start();
  return server;
}

interface Gateway {
  readonly gateway: ApolloGateway;
  readonly estimateOf: (apiSchema: GraphQLSchema) => CostEstimate;
}

function createGateway({ supergraphSdl, connections, metrics, log }: ServerParts): Gateway {
  disableTelemetry();
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: log,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name }) => {
      const connection = connections.find((candidate) => candidate.name === name);
      if (!connection) throw new Error(`The supergraph names the subgraph "${name}", which is not connected.`);
      return new SubgraphDataSource(connection, { schema, metrics, log });
    },
  });
  const estimates = new WeakMap<GraphQLSchema, CostEstimate>();
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkVariablesOf(apiSchema);
    estimates.set(apiSchema, new CostEstimate(apiSchema, coreSupergraphSdl));
  });
  const estimateOf = (apiSchema: GraphQLSchema): CostEstimate => {
    const estimate = estimates.get(apiSchema);
    if (!estimate) throw new Error('The schema is not one that the gateway has loaded.');
    return estimate;
  };
  return { gateway, estimateOf };
}
