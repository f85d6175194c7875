import type { RequestHandler } from 'express';
import { requestIdOf } from '../../subgraphs/_http/caller.ts';
import type { GatewayMetrics } from '../metrics.ts';

/** Gives every request an id, the client's own where it is sane, and names it in the answer. */
export const requestId: RequestHandler = (request, response, next) => {
  const id = requestIdOf(request.headers['x-request-id']);
  response.locals['requestId'] = id;
  response.setHeader('x-request-id', id);
  next();
};

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  next();
};

const knownRoute = /^\/(graphql|federation|console|documents|metrics|health\/live|health\/ready|schema|$)(?=\/|$)/;

/** Observes each request under the route that took it: paths of clients' own making would make a series each. */
export function measure(metrics: GatewayMetrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    // Routers cut off what they are mounted at, so the path is read before them.
    const route = knownRoute.exec(request.path)?.[0] ?? 'other';
    response.once('finish', () => {
      const labels = { method: request.method, route, status: response.statusCode };
      metrics.httpDuration.observe(labels, (performance.now() - started) / 1000);
    });
    next();
  };
}
