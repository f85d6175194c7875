import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';
import type { RevisionVector } from '../revision-vector.ts';

/** Says in `extensions.hub` which subgraphs were asked, what became of it, the state of each that answered, and what they note. */
export function hubExtension(
  subgraphs: () => readonly string[],
  vector: RevisionVector,
): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue }) => {
          const { body } = response;
          const { client } = contextValue;
          const cost = costOf(contextValue);
          if (cost) response.http.headers.set('hub-cost', asHeader(cost));
          const attended = contextValue.attendance.list(subgraphs());
          if (body.kind === 'single' && attended.length > 0) {
            const known = attended.flatMap(({ name, revision }) =>
              revision === null ? [] : [[name, revision] as const],
            );
            const { identity } = client;
            const account = identity && { account: identity.account };
            const { notes } = contextValue.attendance;
            const noted = notes.length > 0 && { notes };
            const hub = { revision: vector.print(new Map(known)), subgraphs: attended, cost, ...noted, ...account };
            body.singleResult.extensions = { ...body.singleResult.extensions, hub };
          }
          return Promise.resolve();
        },
      }),
  };
}

interface ToldCost extends NonNullable<HubContext['cost']> {
  /** Of the client's budget. */
  readonly left?: number;
}

function costOf({ cost, client: { allowance } }: HubContext): ToldCost | null {
  return cost && { ...cost, ...(allowance && { left: allowance.left }) };
}

function asHeader({ estimate, limit, left }: ToldCost): string {
  return [estimate, `limit=${limit}`, ...(left === undefined ? [] : [`left=${left}`])].join('; ');
}
