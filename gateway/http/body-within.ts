import type { RequestHandler } from 'express';
import { sendError } from './errors.ts';

/**
 * Whoever sends a body a byte at a time holds no connection for long. One that nobody reads, of a GET or of a type that
 * is refused, keeps no answer back: the connection is cut once that has gone out.
 */
export function bodyWithin(limitMs: number): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (response.writableFinished) return void request.destroy();
      response.once('finish', () => request.destroy());
      const isRead = request.readableFlowing !== null;
      if (response.headersSent || !isRead) return;
      response.setHeader('connection', 'close');
      sendError(response, 408, 'REQUEST_TIMEOUT', `The body did not arrive within ${limitMs} ms.`);
    }, limitMs);
    request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    next();
  };
}
