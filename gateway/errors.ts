import { HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { HubError } from '../subgraphs/_kit/errors.ts';
import { internalErrorCode } from '../subgraphs/_http/mask.ts';
import type { BudgetSpentError } from './limits/budget.ts';

/** A fault of the request that is found before anything is asked; answered with HTTP 400. */
export class InvalidRequestError extends HubError {
  constructor(message: string, code: string, details: Record<string, unknown>) {
    super(message, code, { ...details, http: { status: 400 } });
  }
}

/** As `BudgetSpentError`, for Apollo Server: answered with HTTP 429. */
export class TooManyRequestsError extends HubError {
  constructor({ message, limit, left, retryAfterSeconds }: BudgetSpentError) {
    const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
    super(message, 'BUDGET_EXCEEDED', { limit, left, retryAfterSeconds, http: { status: 429, headers } });
  }
}

/** The operation as a whole was given up; answered with HTTP 504. */
export class OperationTimeoutError extends HubError {
  constructor(limitMs: number) {
    const message = `The operation took longer than ${limitMs} ms and was given up; what it commands may be done all the same.`;
    super(message, 'OPERATION_TIMEOUT', { limitMs, http: { status: 504 } });
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

/** What a subgraph refuses for what the question says, whatever there is: whoever asks it again is refused again. */
const refusals: ReadonlyMap<unknown, number> = new Map([
  ['BAD_USER_INPUT', 400],
  ['INVALID_CURSOR', 400],
  ['BEHIND', 412],
]);

/** The status of a request that was refused for `every` error, or for `some`; undefined where it was not. */
export function statusOfRefusal(errors: readonly GraphQLFormattedError[], which: 'every' | 'some'): number | undefined {
  const statuses = errors.flatMap(({ extensions }) => refusals.get(extensions?.['code']) ?? []);
  const isRefused = statuses.length > 0 && (which === 'some' || statuses.length === errors.length);
  return isRefused ? Math.min(...statuses) : undefined;
}

/** graphql-js gives up comparing fields of the same name, and does not say so. */
const validationAborted = 'Validation aborted.';
const tooManyEqualFields: GraphQLFormattedError = {
  message: 'The query selects fields of one name so often that they can not be compared: select each once.',
  extensions: { code: 'LIMIT_EXCEEDED', field: 'query' },
};

/**
 * The last look at each error before a client sees it. What nobody foresaw says nothing of what happened; the
 * gateway's name for a subgraph becomes ours, but where that subgraph says that it misses another.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.message === validationAborted) return tooManyEqualFields;
  const { serviceName, ...extensions } = formatted.extensions ?? {};
  const subgraph = serviceName === undefined ? {} : { subgraph: extensions['subgraph'] ?? serviceName };
  const code = codeOf(error) ?? extensions['code'];
  if (code === internalErrorCode) {
    const { requestId, unnamedPlaces } = extensions;
    const known = {
      ...(requestId !== undefined && { requestId }),
      ...(unnamedPlaces !== undefined && { unnamedPlaces }),
    };
    return { ...formatted, message: 'Internal error.', extensions: { code, ...known, ...subgraph } };
  }
  return { ...formatted, extensions: { ...extensions, code, ...subgraph } };
}

/** Apollo Server calls everything that validation finds GRAPHQL_VALIDATION_FAILED, bad values too. */
function codeOf(error: unknown): unknown {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  return cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
}
