import { Router } from 'express';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import type { DocumentStore } from '../../subgraphs/_kit/contract.ts';
import { RequestError } from '../../subgraphs/_http/body.ts';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import { serveDocument } from '../../subgraphs/_http/documents.ts';
import { sendError } from './errors.ts';
import { actorOf, identityOf } from './identify.ts';

/** Where documents are kept. */
const owner = 'publications';

/** `GET`, `HEAD` and `PUT /documents/<sha256>`. */
export function documentRoutes(connections: readonly SubgraphConnection[], actor: string | null): Router {
  const store: DocumentStore | undefined = connections.find(({ name }) => name === owner)?.documents;
  const router = Router({ strict: true });
  router.all('/:sha256', async (request, response, next) => {
    const caller = callerWith({
      requestId: String(response.locals['requestId']),
      actor: actorOf(request, response, actor),
      identity: identityOf(response),
    });
    try {
      await serveDocument(request, response, store, caller);
    } catch (error) {
      if (response.headersSent || !(error instanceof RequestError)) return next(error);
      if (!request.complete) response.setHeader('connection', 'close');
      sendError(response, error.status, error.code, error.message);
    }
  });
  return router;
}
