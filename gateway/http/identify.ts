import type { Request, RequestHandler, Response } from 'express';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import { isLoopback } from '../config.ts';
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

/**
 * Who writes: an account, or whoever is at this machine. A page may give its own name the address of this machine;
 * its requests then carry that name, and may not write.
 */
export function actorOf({ hostname }: Request, response: Response, actor: string | null): string | null {
  if (!isLoopback(hostname.replace(/^\[|\]$/g, ''))) return null;
  const account = identityOf(response)?.account;
  return actor !== null && account !== undefined ? `account:${account}` : actor;
}
