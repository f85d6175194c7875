import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';

/** Apollo Server answers 200 where a client names a text that nobody has sent yet; here what is not answered is 4xx. */
export const persistedQueries: ApolloServerPlugin<HubContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (error?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') http.status = 404;
        return Promise.resolve();
      },
    }),
};
