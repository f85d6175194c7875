import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { HubContext } from '../context.ts';
import { actorOf, identityOf } from './identify.ts';

export interface GraphQLRouteOptions {
  readonly server: ApolloServer<HubContext>;
  readonly actor: string | null;
  readonly maxBodyBytes: number;
}

/** `POST /graphql` and `GET /graphql`. */
export function graphqlRoute({ server, actor, maxBodyBytes }: GraphQLRouteOptions): Router {
  const context = ({ req, res }: { req: Request; res: Response }) => Promise.resolve(contextOf(req, res, actor));
  const router = Router();
  router.use(
    openInBrowser,
    trustOwnSite,
    express.json({ limit: maxBodyBytes }),
    expressMiddleware(server, { context }),
  );
  return router;
}

function contextOf(request: Request, response: Response, actor: string | null): HubContext {
  return new HubContext({
    requestId: String(response.locals['requestId']),
    actor: actorOf(request, response, actor),
    identity: identityOf(response),
    acceptLanguage: request.get('accept-language') ?? null,
    seenRevision: request.get('hub-revision') ?? null,
  });
}

/** A person who opens the address finds the console there. */
const openInBrowser: RequestHandler = (request, response, next) => {
  const isPerson =
    request.method === 'GET' && request.query['query'] === undefined && request.accepts('json', 'html') === 'html';
  if (isPerson) response.redirect('/console');
  else next();
};

/**
 * Apollo Server refuses every GET that a page of another site could have sent. One that the browser says comes
 * from here, or that no browser sent, is spared; what remains possible is a query whose answer nobody gets to read.
 */
const trustOwnSite: RequestHandler = (request, _response, next) => {
  const site = request.get('sec-fetch-site');
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (request.method === 'GET' && !isForeign) request.headers['apollo-require-preflight'] = 'true';
  next();
};
