import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { HubContext } from '../../gateway/context.ts';
import { readSchemas } from '../../gateway/contracts/schema-files.ts';
import { LiveGraph } from '../../gateway/live-graph.ts';
import { GatewayMetrics } from '../../gateway/metrics.ts';
import { startGraphQLServers, stopAll } from '../../gateway/server.ts';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { hubItself, type Identity } from '../../subgraphs/_kit/access/identity.ts';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { closedWithFile } from '../support/opened.ts';
import type { Answer } from '../support/run-query.ts';

/** The data of an answer. @throws where it has errors */
export type AskGateway = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

const client = { requestId: 'test', acceptLanguage: null, seenRevision: null, allowance: null };
/** The tests ask for more at once than a client may. */
const limits = {
  cost: Infinity,
  tokens: 1_000_000,
  selections: 10_000,
  depth: Infinity,
  aliases: Infinity,
  fieldPairs: Infinity,
  directives: Infinity,
  rootFields: Infinity,
  introspection: Infinity,
};

/** The real gateway over subgraphs of this process, without its port; stopped when the test file ends. */
export async function gatewayOver(subgraphs: Iterable<RunningSubgraph>): Promise<AskGateway> {
  return asHub(await gatewayFor(subgraphs));
}

/** The same gateway, asked by the hub itself. */
export function asHub(ask: AskAnybody): AskGateway {
  return async (query, variables): Promise<Answer> => {
    const { data, errors } = await ask(hubItself, query, variables);
    if (errors) throw new Error(errors.map(({ message, path }) => `${message} ${JSON.stringify(path)}`).join('\n'));
    return JSON.parse(JSON.stringify(data));
  };
}

/** The same for anybody. */
export async function gatewayFor(subgraphs: Iterable<RunningSubgraph>): Promise<AskAnybody> {
  return askAnybody(await serversOver(subgraphs));
}

export type AskAnybody = (
  identity: Identity | null,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<GraphQLAnswer>;

/** All ask the whole graph, whatever is open to them: it is the subgraphs that answer for it. */
export function askAnybody({ servers }: Pick<GatewayParts, 'servers'>): AskAnybody {
  return async (identity, query, variables = {}) => {
    const contextValue = new HubContext({ ...client, identity });
    const { body } = await servers.whole.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    return body.singleResult;
  };
}

export type GatewayParts = Awaited<ReturnType<typeof serversOver>>;

/** The servers of the gateway, and what else it is made of. */
export async function serversOver(subgraphs: Iterable<RunningSubgraph>) {
  const connections = [...subgraphs].map((subgraph) => new InProcessConnection(subgraph, 60_000));
  const schemaFolder = join(projectRoot(), 'schema');
  const schemas = readSchemas(
    schemaFolder,
    connections.map(({ name }) => name),
  );
  const parts = {
    ...schemas,
    graph: new LiveGraph(schemas),
    partners: null,
    connections,
    limits,
    patience: { operationMs: 60_000, bodyMs: 60_000 },
    metrics: new GatewayMetrics(),
    log: pino({ level: 'silent' }),
  };
  const servers = await startGraphQLServers(parts);
  closedWithFile(() => stopAll(servers));
  return { ...parts, schemaFolder, servers };
}
