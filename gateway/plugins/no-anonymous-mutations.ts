import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';
import { AnonymousMutationError } from '../errors.ts';

/** Refuses mutations of the public, as a whole; who else may give which command the subgraphs say. */
export const noAnonymousMutations: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, contextValue }) => {
        if (operation?.operation === 'mutation' && contextValue.client.identity === null)
          return Promise.reject(new AnonymousMutationError());
        return Promise.resolve();
      },
    }),
};
