import { GraphQLError, type ExecutionResult } from 'graphql';

/** Told of every fault that clients only see masked. */
export type FaultListener = (error: unknown, requestId: string) => void;

/** An error with a code was meant for the client; anything else is a fault of ours and is masked, once, here. */
export function maskFaults(result: ExecutionResult, requestId: string, onFault: FaultListener): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => {
    if (error.extensions['code'] !== undefined) return error;
    if (!error.originalError || isOfVariables(error)) return withCode(error, 'BAD_USER_INPUT');
    onFault(error.originalError, requestId);
    return new GraphQLError('Internal error.', {
      path: error.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    });
  });
  return { ...result, errors };
}

/** graphql-js gives what is wrong with a variable as the cause, and no path: nothing was executed yet. */
function isOfVariables({ path, originalError }: GraphQLError): boolean {
  return path === undefined && originalError instanceof GraphQLError;
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    path: error.path,
    nodes: error.nodes,
    extensions: { ...error.extensions, code },
  });
}
