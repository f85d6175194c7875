import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';
import { InvalidRequestError } from '../errors.ts';

/** A request that doesn't say which operation to run is the client's fault; the gateway alone would call it its own. */
export const oneOperation: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, operation, request: { operationName } }) => {
        if (operation && schema.getRootType(operation.operation)) return Promise.resolve();
        if (operation?.operation === 'mutation') {
          const reason = 'The part of the graph that is open to this account has no mutations.';
          return Promise.reject(new InvalidRequestError(reason, 'GRAPHQL_VALIDATION_FAILED', {}));
        }
        if (operation) {
          const reason = 'This hub has queries and mutations; it has no subscriptions.';
          return Promise.reject(new InvalidRequestError(reason, 'OPERATION_RESOLUTION_FAILURE', {}));
        }
        const message = operationName
          ? `The query holds no operation named "${operationName}".`
          : 'The query holds not exactly one operation: name the one to run in `operationName`.';
        return Promise.reject(new InvalidRequestError(message, 'OPERATION_RESOLUTION_FAILURE', {}));
      },
    }),
};
