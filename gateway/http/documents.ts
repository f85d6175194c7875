import { Router } from 'express';
import { actorOf } from '../../subgraphs/_kit/access/identity.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import type { DocumentStore } from '../../subgraphs/_kit/contract.ts';
import { RequestError } from '../../subgraphs/_http/body.ts';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import { serveDocument } from '../../subgraphs/_http/documents.ts';
import { sendError } from './errors.ts';
import { identityOf } from './identify.ts';

/** Where documents are kept. */
const owner = 'publications';

/** `GET`, `HEAD` and `PUT /documents/<sha256>`. */
export function documentRoutes(connections: readonly SubgraphConnection[]): Router {
  const store: DocumentStore | undefined = connections.find(({ name }) => name === owner)?.documents;
  const router = Router({ strict: true });
  router.all('/:sha256', async (request, response, next) => {
    const identity = identityOf(response);
    const requestId = String(response.locals['requestId']);
    const caller = callerWith({ requestId, actor: actorOf(identity), identity });
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
