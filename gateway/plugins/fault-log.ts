import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { Logger } from '../../subgraphs/_http/log.ts';
import { internalErrorCode } from '../../subgraphs/_http/mask.ts';
import type { HubContext } from '../context.ts';

/** Logs, with its stack, every error that clients see as an internal one, and gives them the request id to quote. */
export function faultLog(log: Logger): ApolloServerPlugin<HubContext> {
  const report = (error: unknown, requestId?: string) => log.error({ err: error, requestId }, 'Unexpected error');
  return {
    unexpectedErrorProcessingRequest: ({ error, requestContext }) => {
      report(error, requestContext.contextValue.client.requestId);
      return Promise.resolve();
    },
    contextCreationDidFail: ({ error }) => Promise.resolve(report(error)),
    requestDidStart: ({ contextValue: { client } }) =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => {
          errors.filter(isUnforeseen).forEach((error) => report(error.originalError ?? error, client.requestId));
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body } }) => {
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const { extensions } of errors) {
            if (extensions?.code === internalErrorCode) extensions['requestId'] ??= client.requestId;
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Not yet logged where it happened, and not meant for clients. What is thrown within the gateway may be any error. */
function isUnforeseen({ extensions = {}, originalError }: Partial<GraphQLError>): boolean {
  const code = extensions['code'] ?? (originalError as Partial<GraphQLError> | undefined)?.extensions?.['code'];
  return code === undefined || (code === internalErrorCode && extensions['requestId'] === undefined);
}
