import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from './log.ts';

export const internalErrorCode = 'INTERNAL_SERVER_ERROR';

/** What a client sees of an error that nobody foresaw; the log says more under the request id. */
export function maskedError(requestId: string, path?: GraphQLFormattedError['path']): GraphQLFormattedError {
  return { message: 'Internal error.', ...(path && { path }), extensions: { code: internalErrorCode, requestId } };
}

/** Thrown with a code of its own, so somebody wrote its message for clients. */
function isForeseen(error: GraphQLFormattedError): boolean {
  const code = error.extensions?.code;
  return typeof code === 'string' && code !== internalErrorCode;
}

/** A subgraph masks its own faults and names the request in them. */
function isMasked({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === internalErrorCode && typeof extensions.requestId === 'string';
}

/**
 * Errors of a subgraph as plain data for clients. One that nobody foresaw says nothing but the request
 * id, and is logged here with its stack; one that was masked before stays as it is.
 */
export function maskErrors(
  errors: readonly (GraphQLError | GraphQLFormattedError)[],
  requestId: string,
  log: Logger,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { message: text, path, extensions } = error;
    if (isForeseen(error) || isMasked(error)) return { message: text, ...(path && { path }), extensions };
    const cause = 'originalError' in error ? (error.originalError ?? error) : error;
    log.error({ err: cause, path, requestId }, 'Unexpected error');
    return maskedError(requestId, path);
  });
}
