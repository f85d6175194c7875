import type { GatewayExecutionResult, GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import { maskErrors } from '../../subgraphs/_http/mask.ts';
import type { HubContext } from '../context.ts';
import { partGateway } from '../contracts/contract-gateway.ts';
import { failureMessage } from '../sources/data-source.ts';

/**
 * One subgraph as a partner's gateway composes it: the subgraph protocol over what the partner contract holds of it.
 * Whatever else the subgraph knows is not in the schema that requests are held against.
 */
export function federationGateway(sdl: string, connection: SubgraphConnection, log: Logger): GatewayInterface {
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl, { noLocation: true }),
    // As it is published, not as it would be printed again.
    resolvers: { Query: { _service: () => ({ sdl }) } },
  });
  return partGateway(schema, sdl, askSubgraph(connection, log));
}

/** The answer of the subgraph as it stands, in the words of the protocol: whoever composes it checks its shape. */
function askSubgraph(connection: SubgraphConnection, log: Logger): GatewayExecutor {
  const { name } = connection;
  return async ({ request, document, source: query, context }): Promise<GatewayExecutionResult> => {
    const { attendance, client } = context as HubContext;
    const { operationName, variables = {} } = request;
    const caller = (context as HubContext).callerFor(name);
    const { answer, failure } = await connection.ask({
      query,
      document,
      variables,
      ...(operationName && { operationName }),
      caller,
    });
    if (failure) {
      attendance.failed(name, failure.code);
      log.warn({ subgraph: name, ...failure, requestId: client.requestId }, 'A subgraph gave no answer');
      const extensions = { code: failure.code, subgraph: name };
      return { errors: [new GraphQLError(failureMessage(name, failure.code), { extensions })] };
    }
    attendance.answered(name, answer.extensions?.hub);
    const { data = null, errors } = answer;
    if (!errors) return { data };
    const masked = maskErrors(errors, client.requestId, log);
    return { data, errors: masked.map(({ message, ...rest }) => new GraphQLError(message, rest)) };
  };
}
