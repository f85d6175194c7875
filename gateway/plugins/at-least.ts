import type { ApolloServerPlugin } from '@apollo/server';
import type { HubContext } from '../context.ts';
import { InvalidRequestError } from '../errors.ts';
import type { RevisionVector } from '../revision-vector.ts';

/** A client that sends a revision back, in `hub-revision` or `extensions.hub.revision`, reads at least that state. */
export function atLeast(vector: RevisionVector): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request, contextValue }) => {
          const seen = contextValue.client.seenRevision ?? revisionIn(request.extensions);
          if (seen != null) contextValue.atLeast = parse(vector, seen);
          return Promise.resolve();
        },
      }),
  };
}

function revisionIn(extensions: Record<string, unknown> | undefined): unknown {
  const hub = extensions?.['hub'];
  return typeof hub === 'object' && hub !== null && 'revision' in hub ? hub.revision : null;
}

function parse(vector: RevisionVector, seen: unknown): ReadonlyMap<string, number> {
  const revisions = typeof seen === 'string' ? vector.parse(seen) : null;
  if (revisions) return revisions;
  const message = `hub revision: ${JSON.stringify(seen)} is not a revision of this hub, such as t12.b3.`;
  throw new InvalidRequestError(message, 'INVALID_REVISION', { value: seen });
}
