import 'reflect-metadata';
import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { hubItself } from '../../../subgraphs/_kit/access/identity.ts';
import { callerWith } from '../../../subgraphs/_kit/caller.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../../subgraphs/registry.ts';

/** The stock HTTP server in front of the hub's own cached documents, resolvers and SQL: what is left is what the stock gateway and HTTP cost. */
async function main([name = '', port = '', databaseUrl = '']: string[]): Promise<void> {
  const [subgraph] = loadSubgraphs([name]);
  if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
  const running = await subgraph.open({ databaseUrl, now: () => new Date(), exists: () => Promise.resolve(null) });
  const server = new ApolloServer({ gateway: asGateway(running) });
  await startStandaloneServer(server, { listen: { port: Number(port), host: '127.0.0.1' } });
}

function asGateway(running: RunningSubgraph): GatewayInterface {
  const executor: GatewayExecutor = async ({ request, document }) => {
    const caller = callerWith({ requestId: 'bench', identity: hubItself });
    const { query = '', variables = {} } = request;
    const answer = await running.execute({ query, document, variables, caller });
    return { data: answer.data ?? null, ...(answer.errors && { errors: answer.errors }) };
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: running.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => running.close(),
  };
}

void main(process.argv.slice(2));
