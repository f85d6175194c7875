import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** The gateway as its documentation starts it, over HTTP subgraphs. */
async function main([port = '', ...addresses]: string[]): Promise<void> {
  const urls = new Map(addresses.map((pair) => pair.split('=') as [string, string]));
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync('schema/supergraph.graphql', 'utf8'),
    buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls.get(name) ?? '' }),
  });
  const server = new ApolloServer({ gateway });
  await startStandaloneServer(server, { listen: { port: Number(port), host: '127.0.0.1' } });
}

void main(process.argv.slice(2));
