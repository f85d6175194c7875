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
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import type { Contract, Part } from '../subgraphs/_kit/access/contracts.ts';
import { disableTelemetry } from './config.ts';
import type { HubContext } from './context.ts';
import { contractGateway, wholeGateway } from './contracts/contract-gateway.ts';
import type { Schemas } from './contracts/schema-files.ts';
import type { Patience } from './http/server.ts';
import { CostEstimate } from './limits/cost.ts';
import { withinTime } from './limits/operation-time.ts';
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
import { refusing } from './plugins/refusing.ts';
import { queryLimits, type QueryLimits } from './plugins/limits.ts';
import { noAnonymousMutations } from './plugins/no-anonymous-mutations.ts';
import { persistedQueries } from './plugins/persisted-queries.ts';
import { ReservedAliases } from './plugins/reserved-aliases.ts';
import { scalarLiterals } from './plugins/scalar-literals.ts';
import { whollyRefused } from './plugins/wholly-refused.ts';
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
  readonly patience: Pick<Patience, 'operationMs'>;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

type Server = ApolloServer<HubContext>;

/** A server that starts when it is first asked for: most hubs have no partner, and starting takes 0.1 s for each. */
export interface OnDemand {
  readonly started: () => Promise<Server>;
  readonly stop: () => Promise<void>;
}

/** One for each part of the graph that clients meet; behind all of them is one gateway. */
export interface GraphQLServers extends Readonly<Record<Part, Server>> {
  /** One for each subgraph that partners' gateways compose, by its name; behind it is the subgraph alone. */
  readonly federation: ReadonlyMap<string, OnDemand>;
}

/**
 * How long a text that clients have persisted is kept. Those of one part of the graph take 30 MiB at most: Apollo
 * Server's own cache, of which those that were not asked for longest leave first.
 */
const persistedSeconds = 3_600;

/** Starts the GraphQL servers over the given subgraphs; which of them are up does not matter. */
export async function startGraphQLServers(parts: ServerParts): Promise<GraphQLServers> {
  const aliases = new ReservedAliases();
  const { gateway, estimateOf } = createGateway(parts, aliases);
  const { graph, federation, connections, log } = parts;
  const plugins = pluginsOf(parts, estimateOf);
  const serverOf = (source: GatewayInterface) =>
    createServer(source, [whollyRefused, ...plugins], [scalarLiterals, aliases.rule], parts);
  // Other gateways choose their own aliases, and no plan of ours is made of what they ask. Of an answer that is not 200
  // they take nothing but its status: their clients would not hear what was refused.
  const toCompose = (source: GatewayInterface) => createServer(source, plugins, [scalarLiterals], parts);
  const contractOf = (name: Contract) =>
    serverOf(contractGateway(graph.contract(name), gateway.executor, (listener) => graph.onContract(name, listener)));
  const servers: GraphQLServers = {
    whole: serverOf(wholeGateway(gateway)),
    partner: contractOf('partner'),
    public: contractOf('public'),
    federation: new Map(
      connections.flatMap((each) => {
        const sdl = federation.get(each.name);
        const server = (known: string) => toCompose(federationGateway(known, each, log));
        return sdl === undefined ? [] : [[each.name, onDemand(() => server(sdl))] as const];
      }),
    ),
  };
  for (const server of [servers.whole, servers.partner, servers.public]) await server.start();
  return servers;
}

export async function stopAll({ federation, ...parts }: GraphQLServers): Promise<void> {
  for (const server of [...Object.values(parts), ...federation.values()]) await server.stop();
}

function onDemand(make: () => Server): OnDemand {
  let starting: Promise<Server> | null = null;
  const start = async () => {
    const server = make();
    await server.start();
    return server;
  };
  return {
    started: () => (starting ??= start()),
    stop: async () => (await starting)?.stop(),
  };
}

function createServer(
  gateway: GatewayInterface,
  plugins: readonly ApolloServerPlugin<HubContext>[],
  validationRules: readonly ValidationRule[],
  { limits, patience, log }: ServerParts,
): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    gateway: withinTime(gateway, patience.operationMs),
    logger: log,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { ttl: persistedSeconds },
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...validationRules],
    plugins: [...plugins],
  });
}

function pluginsOf(
  { connections, partners, limits, metrics, log }: ServerParts,
  estimateOf: Gateway['estimateOf'],
): readonly ApolloServerPlugin<HubContext>[] {
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
    queryLimits(limits, estimateOf),
    atDirective,
    atLeast(vector),
    persistedQueries,
    hubExtension(() => [...names, ...(partners?.names ?? [])], vector),
    faultLog(log),
    operationRecord(log, metrics),
  ].map(refusing);
}

interface Gateway {
  readonly gateway: ApolloGateway;
  /** Of the whole graph or of a contract: what things cost is the same. */
  readonly estimateOf: (apiSchema: GraphQLSchema) => CostEstimate;
}

function createGateway(parts: ServerParts, aliases: ReservedAliases): Gateway {
  const { graph, connections, partners, metrics, log } = parts;
  disableTelemetry();
  const sourceParts = {
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
    // As it was released it is as composition has left it; what partners bring is composed as they join.
    validateSupergraph: partners !== null,
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    buildService: ({ name }) => {
      const connection = connections.find((each) => each.name === name) ?? partners?.seat(name);
      if (!connection) throw new Error(`The supergraph names the subgraph "${name}", which is not connected.`);
      return new SubgraphDataSource(connection, sourceParts);
    },
  });
  const estimates = new WeakMap<GraphQLSchema, CostEstimate>();
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    checkVariablesOf(apiSchema);
    aliases.learn(graph.schema);
  });
  const estimateOf = (apiSchema: GraphQLSchema): CostEstimate => {
    const estimate = estimates.get(apiSchema) ?? new CostEstimate(apiSchema, graph.supergraphSdl);
    estimates.set(apiSchema, estimate);
    return estimate;
  };
  return { gateway, estimateOf };
}
