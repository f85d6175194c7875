import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { TimeoutError, withTimeout } from '../../subgraphs/_http/timeout.ts';
import type { HubContext } from '../context.ts';
import { OperationTimeoutError } from '../errors.ts';

type Gateway = NonNullable<ApolloServerOptionsWithGateway<HubContext>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** The gateway, but that it gives an operation up as a whole after a time, and asks no subgraph for it any more. */
export function withinTime(gateway: Gateway, limitMs: number): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && timed(executor, limitMs) };
    },
    stop: () => gateway.stop(),
  };
}

function timed(executor: Executor, limitMs: number): Executor {
  return async (request) => {
    try {
      return await withTimeout(executor(request), limitMs);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      (request.context as HubContext).abandoned.abort();
      throw new OperationTimeoutError(limitMs);
    }
  };
}
