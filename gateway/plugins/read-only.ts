import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';
import { ReadOnlyError } from '../errors.ts';

/** Refuses mutations of whoever may not write; the subgraphs refuse them once more. */
export const readOnly: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, contextValue }) => {
        if (operation?.operation === 'mutation' && contextValue.client.actor === null)
          return Promise.reject(new ReadOnlyError());
        return Promise.resolve();
      },
    }),
};
