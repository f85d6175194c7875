import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { HubContext } from '../context.ts';
import { statusOfRefusal } from '../errors.ts';

/**
 * An answer of which nothing stands, since each root field was refused for what the question says, is a refused
 * request: 4xx, without `data`. Where anything stands, a refusal costs its own field only.
 */
export const whollyRefused: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ operation, response: { body, http } }) => {
        if (body.kind !== 'single' || http.status !== undefined) return Promise.resolve();
        const status = statusOf(body.singleResult, operation?.operation === 'mutation');
        if (status === undefined) return Promise.resolve();
        http.status = status;
        delete body.singleResult.data;
        return Promise.resolve();
      },
    }),
};

/** Undefined where something stands, or is null for another reason. */
function statusOf({ data, errors = [] }: FormattedExecutionResult, isCommand: boolean): number | undefined {
  // What a command has done stands, though its payload be lost for what was asked of it.
  if (isCommand && errors.some(({ path = [] }) => path.length > 1)) return undefined;
  const isLost = Object.entries(data ?? {}).every(
    ([field, value]) => value === null && errors.some(({ path }) => path?.[0] === field),
  );
  return isLost ? statusOfRefusal(errors, 'every') : undefined;
}
