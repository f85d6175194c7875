import type { RequestHandler } from 'express';

const methods = 'GET, POST, OPTIONS';
const allowed =
  'content-type, accept, accept-language, authorization, x-api-key, x-request-id, hub-revision, apollo-require-preflight';
const exposed =
  'content-disposition, hub-cost, hub-export-left-out, hub-export-notes, hub-revision, retry-after, x-request-id';
const preflightSeconds = 600;

/**
 * Lets pages of these origins ask and read. Credentials that a browser adds by itself are never allowed for: the hub
 * has no cookies, and who asks is said in headers that a page must hold itself.
 */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const trusted = new Set(origins);
  return (request, response, next) => {
    const origin = request.get('origin');
    response.vary('origin');
    const isTrusted = origin !== undefined && trusted.has(origin);
    if (isTrusted) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', exposed);
    }
    const isPreflight = request.method === 'OPTIONS' && request.get('access-control-request-method') !== undefined;
    if (!isPreflight) return next();
    if (isTrusted) {
      response.setHeader('access-control-allow-methods', methods);
      response.setHeader('access-control-allow-headers', allowed);
      response.setHeader('access-control-max-age', String(preflightSeconds));
    }
    response.status(204).end();
  };
}
