import { expressMiddleware } from '@as-integrations/express5';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { partOf } from '../../subgraphs/_kit/access/contracts.ts';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { viewerOf } from '../../subgraphs/_kit/access/viewer.ts';
import { InvalidInputError } from '../../subgraphs/_kit/errors.ts';
import { checkNesting } from '../../subgraphs/_http/nesting.ts';
import { HubContext, type Client } from '../context.ts';
import { InvalidRequestError } from '../errors.ts';
import type { GraphQLServers } from '../server.ts';
import type { Budget } from '../limits/budget.ts';
import { checkText } from '../limits/text-limits.ts';
import type { QueryLimits } from '../plugins/limits.ts';
import { allowanceOf, drawOn } from './allowance.ts';
import { bodyWithin } from './body-within.ts';
import { sendError } from './errors.ts';
import type { Patience } from './server.ts';
import { identityOf } from './identify.ts';
import { jsonBody } from './json-body.ts';
import { trustedDocuments } from './trusted-documents.ts';

type ReadLimits = Pick<QueryLimits, 'depth' | 'fieldPairs' | 'rootFields'>;

export interface GraphQLRouteOptions {
  readonly servers: GraphQLServers;
  readonly maxBodyBytes: number;
  readonly patience: Pick<Patience, 'bodyMs'>;
  readonly limits: ReadLimits;
  readonly budget: Budget | null;
  readonly operationsFolder: string;
  readonly trustedDocumentsOnly: boolean;
}

/** `POST /graphql` and `GET /graphql`. */
export function graphqlRoute(options: GraphQLRouteOptions): Router {
  const { servers, patience, limits, maxBodyBytes, budget, operationsFolder, trustedDocumentsOnly } = options;
  const router = Router();
  router.use(
    getOrPost,
    openInBrowser,
    trustOwnSite,
    drawOn(budget),
    bodyWithin(patience.bodyMs),
    jsonBody(maxBodyBytes),
    trustedDocuments(operationsFolder, trustedDocumentsOnly),
    refuseHardToRead(limits),
    askedPart(servers),
  );
  return router;
}

/** Whoever asks meets the part of the graph that is open to them, and hears of no other. */
function askedPart({ whole, partner, public: open }: GraphQLServers): RequestHandler {
  const context = ({ req, res }: { req: Request; res: Response }) =>
    Promise.resolve(contextOf(req, res, identityOf(res)));
  const handlers = {
    whole: expressMiddleware(whole, { context }),
    partner: expressMiddleware(partner, { context }),
    public: expressMiddleware(open, { context }),
  };
  return (request, response, next) => handlers[partOf(viewerOf(identityOf(response)))](request, response, next);
}

export function contextOf(request: Request, response: Response, identity: Identity | null): HubContext {
  const context = new HubContext(clientOf(request, response, identity));
  response.once('close', () => response.writableFinished || context.abandoned.abort());
  return context;
}

export function clientOf(request: Request, response: Response, identity: Identity | null): Client {
  return {
    requestId: String(response.locals['requestId']),
    identity,
    acceptLanguage: request.get('accept-language') ?? null,
    seenRevision: request.get('hub-revision') ?? null,
    allowance: allowanceOf(response),
  };
}

const getOrPost: RequestHandler = (request, response, next) => {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return next();
  response.setHeader('allow', 'GET, POST');
  sendError(response, 405, 'METHOD_NOT_ALLOWED', 'Questions are asked with GET or POST.');
};

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

/** Apollo Server shows nothing of a request to its plugins before it has parsed and validated it. */
export const refuseHardToRead =
  (limits: ReadLimits): RequestHandler =>
  (request, response, next) => {
    const { query, variables } = (request.method === 'GET' ? request.query : (request.body ?? {})) as Record<
      string,
      unknown
    >;
    const text = typeof query === 'string' ? query : '';
    try {
      checkNesting(text, variables, limits.depth);
      checkText(text, limits);
    } catch (error) {
      if (!(error instanceof InvalidInputError || error instanceof InvalidRequestError)) return next(error);
      const told = { ...error.extensions, http: undefined };
      return sendError(response, 400, String(error.extensions['code']), error.message, told);
    }
    next();
  };
