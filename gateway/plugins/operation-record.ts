import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from '../../subgraphs/_http/log.ts';
import type { HubContext } from '../context.ts';
import type { GatewayMetrics } from '../metrics.ts';

/** One line in the log and one observation per operation: what was asked, how long it took, how it ended. */
export function operationRecord(log: Logger, metrics: GatewayMetrics): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: ({ contextValue: { client } }) => {
      const started = performance.now();
      return Promise.resolve({
        willSendResponse: ({ operation, operationName, response: { body, http } }) => {
          const durationMs = performance.now() - started;
          const { data, errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult;
          const outcome = outcomeOf({ data, errors });
          const type = operation?.operation ?? 'none';
          metrics.operations.observe({ type, outcome }, durationMs / 1000);
          for (const { extensions } of errors) metrics.errors.inc({ code: String(extensions?.code) });
          log.info(
            {
              requestId: client.requestId,
              operationName: operationName ?? null,
              type,
              outcome,
              status: http.status ?? 200,
              errors: errors.length,
              durationMs: Math.round(durationMs * 10) / 10,
            },
            'operation',
          );
          return Promise.resolve();
        },
      });
    },
  };
}

function outcomeOf({ data, errors }: FormattedExecutionResult): 'ok' | 'partial' | 'failed' {
  if (!errors?.length) return 'ok';
  return data ? 'partial' : 'failed';
}
