import type { RequestHandler, Response } from 'express';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import { IdentityError } from '../identity/errors.ts';
import { sendError } from './errors.ts';

/** Finds out who asks, before anything is read of what is asked. */
export function identify(authenticator: Authenticator, log: Logger): RequestHandler {
  return async (request, response, next) => {
    try {
      response.locals['identity'] = await authenticator.identityOf(request.headers);
    } catch (error) {
      if (!(error instanceof IdentityError)) throw error;
      const { status, message, cause, extensions } = error;
      if (status === 401) response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
      else log.error({ err: cause, requestId: response.locals['requestId'] as unknown }, message);
      return sendError(response, status, String(extensions['code']), message);
    }
    next();
  };
}

/** What `identify` found; null for the public. */
export function identityOf(response: Response): Identity | null {
  return (response.locals['identity'] as Identity | null | undefined) ?? null;
}
