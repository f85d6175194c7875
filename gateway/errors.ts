import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { HubError } from '../subgraphs/_kit/errors.ts';
import { internalErrorCode } from '../subgraphs/_http/mask.ts';

/** A fault of the request that is found before anything is asked; answered with HTTP 400. */
export class InvalidRequestError extends HubError {
  constructor(message: string, code: string, details: Record<string, unknown>) {
    super(message, code, { ...details, http: { status: 400 } });
  }
}

export class AnonymousMutationError extends HubError {
  static readonly status = 401;

  constructor() {
    super('Mutations need an account: send `authorization: Bearer <token>` or `x-api-key`.', 'UNAUTHENTICATED', {
      http: { status: AnonymousMutationError.status },
    });
  }
}

/**
 * The last look at each error before a client sees it. What nobody foresaw says nothing of what happened; the
 * gateway's name for a subgraph becomes ours.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { serviceName, ...extensions } = formatted.extensions ?? {};
  const subgraph = serviceName === undefined ? {} : { subgraph: serviceName };
  const code = codeOf(error) ?? extensions['code'];
  if (code === internalErrorCode) {
    const { requestId } = extensions;
    const known = requestId === undefined ? {} : { requestId };
    return { ...formatted, message: 'Internal error.', extensions: { code, ...known, ...subgraph } };
  }
  return { ...formatted, extensions: { ...extensions, code, ...subgraph } };
}

/** Apollo Server calls everything that validation finds GRAPHQL_VALIDATION_FAILED, bad values too. */
function codeOf(error: unknown): unknown {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  return cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
}
