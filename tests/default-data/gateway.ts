import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { HubContext } from '../../gateway/context.ts';
import { GatewayMetrics } from '../../gateway/metrics.ts';
import { startGraphQLServer } from '../../gateway/server.ts';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { projectRoot } from '../../subgraphs/_http/root.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import type { Answer } from '../support/run-query.ts';

/** The data of an answer. @throws where it has errors */
export type AskGateway = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

const client = { requestId: 'test', identity: hubItself, acceptLanguage: null, seenRevision: null, allowance: null };
/** The tests ask for more at once than a client may. */
const limits = {
  cost: Infinity,
  tokens: 1_000_000,
  depth: Infinity,
  aliases: Infinity,
  directives: Infinity,
  rootFields: Infinity,
};

/** The real gateway over subgraphs of this process, without its port; stopped when the test file ends. */
export async function gatewayOver(subgraphs: Iterable<RunningSubgraph>): Promise<AskGateway> {
  const server = await startGraphQLServer({
    supergraphSdl: readFileSync(join(projectRoot(), 'schema/supergraph.graphql'), 'utf8'),
    connections: [...subgraphs].map((subgraph) => new InProcessConnection(subgraph, 60_000)),
    limits,
    patience: { operationMs: 60_000 },
    metrics: new GatewayMetrics(),
    log: pino({ level: 'silent' }),
  });
  servers.push(server);
  return async (query, variables = {}): Promise<Answer> => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: new HubContext(client) });
    if (body.kind !== 'single') throw new Error('The answer came in parts.');
    const { data, errors } = body.singleResult;
    if (errors) throw new Error(errors.map(({ message, path }) => `${message} ${JSON.stringify(path)}`).join('\n'));
    return JSON.parse(JSON.stringify(data));
  };
}

const servers: { stop(): Promise<void> }[] = [];

afterAll(async () => {
  for (const server of servers) await server.stop();
});
