import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';

/**
 * Apollo asks all plugins at once whether they refuse an operation. Where one throws while it is asked, instead of
 * answering that it refuses, nobody hears the refusals of those that were asked before: that ends the process. Here each
 * of them answers.
 */
export function refusing(plugin: ApolloServerPlugin<HubContext>): ApolloServerPlugin<HubContext> {
  return {
    ...plugin,
    requestDidStart: async (request) => {
      const listener = (await plugin.requestDidStart?.(request)) ?? {};
      const refuse = listener.didResolveOperation?.bind(listener);
      return refuse ? { ...listener, didResolveOperation: async (resolved) => refuse(resolved) } : listener;
    },
  };
}
