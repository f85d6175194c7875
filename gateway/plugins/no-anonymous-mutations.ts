import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { getOperationAST } from 'graphql';
import type { HubContext } from '../context.ts';
import { AnonymousMutationError } from '../errors.ts';

/**
 * Refuses mutations of the public, as a whole; who else may give which command the subgraphs say. The public's part of
 * the graph knows no commands: what validation says of one would hide that it is an account that is missing.
 */
export const noAnonymousMutations: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: (request) =>
        isAnonymousMutation(request) ? Promise.reject(new AnonymousMutationError()) : Promise.resolve(),
      willSendResponse: (request) => {
        const { http, body } = request.response;
        if (http.status !== 400 || body.kind !== 'single' || !isAnonymousMutation(request)) return Promise.resolve();
        const { message, extensions } = new AnonymousMutationError();
        http.status = AnonymousMutationError.status;
        body.singleResult.errors = [{ message, extensions: { code: extensions.code } }];
        return Promise.resolve();
      },
    }),
};

function isAnonymousMutation({ document, request, contextValue }: GraphQLRequestContext<HubContext>): boolean {
  if (contextValue.client.identity !== null || !document) return false;
  return getOperationAST(document, request.operationName)?.operation === 'mutation';
}
