import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildASTSchema, parse } from 'graphql';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import { disableTelemetry } from './config.ts';
import type { HubContext } from './context.ts';
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
import { ReservedAliases } from './plugins/reserved-aliases.ts';
import { scalarLiterals } from './plugins/scalar-literals.ts';
import { RevisionVector } from './revision-vector.ts';
import { checkVariablesOf } from './scalars.ts';
import { SubgraphDataSource } from './sources/data-source.ts';

export interface ServerParts {
  readonly supergraphSdl: string;
  /** In the order of the revision vector. */
  readonly connections: readonly SubgraphConnection[];
  readonly limits: QueryLimits;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** Far above any query written by a person, far below what would occupy the parser. */
const maxTokens = 20_000;

/** Starts the GraphQL server over the given subgraphs; which of them are up does not matter. */
export async function startGraphQLServer(parts: ServerParts): Promise<ApolloServer<HubContext>> {
  const { connections, limits, metrics, log } = parts;
  const names = connections.map(({ name }) => name);
  const vector = new RevisionVector(names);
  const aliases = new ReservedAliases();
  const server = new ApolloServer<HubContext>({
    gateway: createGateway(parts, aliases),
    logger: log,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [scalarLiterals, aliases.rule],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      oneOperation,
      queryLimits(limits),
      noAnonymousMutations,
      atDirective,
      atLeast(vector),
      hubExtension(names, vector),
      faultLog(log),
      operationRecord(log, metrics),
    ],
  });
  await server.start();
  return server;
}

function createGateway(parts: ServerParts, aliases: ReservedAliases): ApolloGateway {
  const { supergraphSdl, connections, metrics, log } = parts;
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
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkVariablesOf(apiSchema);
    aliases.learn(coreSupergraphSdl);
  });
  return gateway;
}
