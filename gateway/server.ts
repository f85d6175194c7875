import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import type { Contract, Part } from '../subgraphs/_kit/access/contracts.ts';
import { disableTelemetry } from './config.ts';
import type { HubContext } from './context.ts';
import { contractGateway } from './contracts/contract-gateway.ts';
import type { Schemas } from './contracts/schema-files.ts';
import { formatError } from './errors.ts';
import { federationGateway } from './federation/federation-gateway.ts';
import type { LiveGraph } from './live-graph.ts';
import type { GatewayMetrics } from './metrics.ts';
import type { Partners } from './partners/partners.ts';
import { atDirective } from './plugins/at-directive.ts';
import { atLeast } from './plugins/at-least.ts';
import { faultLog } from './plugins/fault-log.ts';
import { hubExtension } from './plugins/hub-extension.ts';
import { operationRecord } from './plugins/operation-record.ts';
import { oneOperation } from './plugins/one-operation.ts';
import { queryLimits, type QueryLimits } from './plugins/limits.ts';
import { noAnonymousMutations } from './plugins/no-anonymous-mutations.ts';
import { scalarLiterals } from './plugins/scalar-literals.ts';
import { RevisionVector } from './revision-vector.ts';
import { checkVariablesOf } from './scalars.ts';
import { SubgraphDataSource } from './sources/data-source.ts';

export interface ServerParts extends Pick<Schemas, 'federation'> {
  readonly graph: LiveGraph;
  /** Null where no partner can join. */
  readonly partners: Partners | null;
  /** In the order of the revision vector. */
  readonly connections: readonly SubgraphConnection[];
  readonly limits: QueryLimits;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

type Server = ApolloServer<HubContext>;

/** One for each part of the graph that clients meet; behind all of them is one gateway. */
export interface GraphQLServers extends Readonly<Record<Part, Server>> {
  /** One for each subgraph that partners' gateways compose, by its name; behind it is the subgraph alone. */
  readonly federation: ReadonlyMap<string, Server>;
}

/** Far above any query written by a person, far below what would occupy the parser. */
const maxTokens = 20_000;

/** Starts the GraphQL servers over the given subgraphs; which of them are up does not matter. */
export async function startGraphQLServers(parts: ServerParts): Promise<GraphQLServers> {
  const { graph, federation, connections, log } = parts;
  const gateway = createGateway(parts);
  const plugins = pluginsOf(parts);
  const serverOf = (source: GatewayInterface) => createServer(source, plugins, log);
  const contractOf = (name: Contract) =>
    serverOf(contractGateway(graph.contract(name), gateway.executor, (listener) => graph.onContract(name, listener)));
  const servers: GraphQLServers = {
    whole: serverOf(gateway),
    partner: contractOf('partner'),
    public: contractOf('public'),
    federation: new Map(
      connections.map((each) => [each.name, serverOf(federationGateway(federation.get(each.name) ?? '', each, log))]),
    ),
  };
  for (const server of all(servers)) await server.start();
  return servers;
}

export async function stopAll(servers: GraphQLServers): Promise<void> {
  for (const server of all(servers)) await server.stop();
}

function all({ federation, ...parts }: GraphQLServers): readonly Server[] {
  return [...Object.values(parts), ...federation.values()];
}

function createServer(
  gateway: GatewayInterface,
  plugins: readonly ApolloServerPlugin<HubContext>[],
  logger: Logger,
): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    gateway,
    logger,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [scalarLiterals],
    plugins: [...plugins],
  });
}

function pluginsOf({
  connections,
  partners,
  limits,
  metrics,
  log,
}: ServerParts): readonly ApolloServerPlugin<HubContext>[] {
  const names = connections.map(({ name }) => name);
  const vector = new RevisionVector(names);
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    noAnonymousMutations,
    oneOperation,
    queryLimits(limits),
    atDirective,
    atLeast(vector),
    hubExtension(() => [...names, ...(partners?.names ?? [])], vector),
    faultLog(log),
    operationRecord(log, metrics),
  ];
}

function createGateway({ graph, connections, partners, metrics, log }: ServerParts): ApolloGateway {
  disableTelemetry();
  const parts = {
    get schema() {
      return graph.schema;
    },
    metrics,
    log,
  };
  const gateway = new ApolloGateway({
    supergraphSdl: {
      initialize: ({ update }) => {
        graph.onWhole(update);
        return Promise.resolve({ supergraphSdl: graph.supergraphSdl });
      },
    },
    logger: log,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name }) => {
      const connection = connections.find((each) => each.name === name) ?? partners?.seat(name);
      if (!connection) throw new Error(`The supergraph names the subgraph "${name}", which is not connected.`);
      return new SubgraphDataSource(connection, parts);
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkVariablesOf(apiSchema));
  return gateway;
}
