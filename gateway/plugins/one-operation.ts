import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';
import { InvalidRequestError } from '../errors.ts';

/** A request that doesn't say which operation to run is the client's fault; the gateway alone would call it its own. */
export const oneOperation: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, request: { operationName } }) => {
        if (operation) return Promise.resolve();
        const message = operationName
          ? `The query holds no operation named "${operationName}".`
          : 'The query holds not exactly one operation: name the one to run in `operationName`.';
        return Promise.reject(new InvalidRequestError(message, 'OPERATION_RESOLUTION_FAILURE', {}));
      },
    }),
};
