import { expressMiddleware } from '@as-integrations/express5';
import { Router, type RequestHandler } from 'express';
import { viewerOf } from '../../subgraphs/_kit/access/viewer.ts';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { OnDemand } from '../server.ts';
import { sendError } from './errors.ts';
import { drawOn } from './allowance.ts';
import { bodyWithin } from './body-within.ts';
import { contextOf, refuseHardToRead, type GraphQLRouteOptions } from './graphql.ts';
import { identityOf } from './identify.ts';
import { jsonBody } from './json-body.ts';

/** `POST /federation/<name>`: each subgraph as partners' own gateways compose it. */
export function federationRoutes(options: GraphQLRouteOptions): Router {
  const { servers, maxBodyBytes, patience, limits, budget } = options;
  const limited = [drawOn(budget), bodyWithin(patience.bodyMs), jsonBody(maxBodyBytes), refuseHardToRead(limits)];
  const router = Router();
  for (const [name, server] of servers.federation) {
    router.use(`/${name}`, postOnly, partnersOnly, ...limited, answerOf(server));
  }
  return router;
}

function answerOf(server: OnDemand): RequestHandler {
  let answer: RequestHandler | null = null;
  return async (request, response, next) => {
    answer ??= expressMiddleware(await server.started(), {
      context: ({ req, res }) => Promise.resolve(contextOf(req, res, asPartner(identityOf(res)))),
    });
    await answer(request, response, next);
  };
}

const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next();
  response.setHeader('allow', 'POST');
  sendError(response, 405, 'METHOD_NOT_ALLOWED', 'The subgraph protocol is spoken with POST.');
};

const partnersOnly: RequestHandler = (_request, response, next) => {
  const identity = identityOf(response);
  if (identity === null) {
    response.setHeader('www-authenticate', 'Bearer');
    return sendError(
      response,
      401,
      'UNAUTHENTICATED',
      'Send a partner key: `x-api-key`, or `authorization: Bearer <token>`.',
    );
  }
  if (!viewerOf(identity).has('PARTNER'))
    return sendError(
      response,
      403,
      'FORBIDDEN',
      'This is for the gateways of partner agencies: accounts with the role PARTNER.',
    );
  next();
};

/** An account may hold more roles; what goes into another graph is what partners may see. */
function asPartner(identity: Identity | null): Identity | null {
  return identity && { ...identity, grants: identity.grants.filter(({ role }) => role === 'PARTNER') };
}
