import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';

export interface PartnerGateway {
  ask(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data: unknown; errors: readonly { message: string; extensions?: object }[] }>;
  stop(): Promise<void>;
}

/**
 * A stock gateway of somebody else, which composes what it finds at these addresses by itself.
 * @param headers what it sends to each of them
 */
export async function startPartnerGateway(
  subgraphs: readonly { readonly name: string; readonly url: string }[],
  headers: Readonly<Record<string, string>>,
): Promise<PartnerGateway> {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  class WithKey extends RemoteGraphQLDataSource {
    override willSendRequest({
      request,
    }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
      for (const [name, value] of Object.entries(headers)) request.http?.headers.set(name, value);
    }
  }
  const gateway = new ApolloGateway({
    supergraphSdl: new IntrospectAndCompose({ subgraphs: [...subgraphs], introspectionHeaders: { ...headers } }),
    buildService: ({ url = '' }) => new WithKey({ url }),
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await server.start();
  return {
    ask: async (query, variables = {}) => {
      const { body } = await server.executeOperation({ query, variables });
      if (body.kind !== 'single') throw new Error('The answer came in parts.');
      const { data, errors = [] } = body.singleResult;
      return JSON.parse(JSON.stringify({ data, errors })) as Awaited<ReturnType<PartnerGateway['ask']>>;
    },
    stop: () => server.stop(),
  };
}
