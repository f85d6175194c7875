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

/** For every answer; a page that needs more than nothing says so itself. */
const usualHeaders = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
};

/** @param hstsSeconds how long browsers are to come by HTTPS only; 0: nothing is said, since this server has none itself */
export function securityHeaders(hstsSeconds: number): RequestHandler {
  const strict = hstsSeconds > 0 && { 'strict-transport-security': `max-age=${hstsSeconds}; includeSubDomains` };
  const headers = Object.entries({ ...usualHeaders, ...strict });
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

const knownRoute =
  /^\/(graphql|export|federation|console|documents|metrics|health\/live|health\/ready|schema|$)(?=\/|$)/;

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
