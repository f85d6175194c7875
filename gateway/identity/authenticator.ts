import type { IncomingHttpHeaders } from 'node:http';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { ApiKeyCheck } from './api-keys.ts';
import { BearerCheck } from './bearer-check.ts';
import { UnauthenticatedError } from './errors.ts';
import type { IdentityConfig } from './config.ts';

/** Who sends a request: an account by its token, a machine by its key, or, with neither, the public. */
export class Authenticator {
  private readonly bearer: BearerCheck;
  private readonly keys: ApiKeyCheck;

  constructor({ issuer, apiKeysFile }: IdentityConfig) {
    this.bearer = new BearerCheck(issuer);
    this.keys = new ApiKeyCheck(apiKeysFile);
  }

  /**
   * @returns null for the public
   * @throws {IdentityError} where a proof is given that does not hold: nobody is treated as the public unawares
   */
  async identityOf(headers: IncomingHttpHeaders): Promise<Identity | null> {
    const { authorization } = headers;
    const key = headers['x-api-key'];
    if (authorization === undefined && key === undefined) return null;
    if (authorization !== undefined && key !== undefined) {
      throw new UnauthenticatedError('Send either `authorization` or `x-api-key`, not both.');
    }
    if (authorization === undefined) return this.keys.identityOf(String(key));
    const token = /^Bearer +([\w.-]+) *$/i.exec(authorization)?.[1];
    if (token === undefined) throw new UnauthenticatedError('`authorization` is not "Bearer" and a token.');
    return this.bearer.identityOf(token);
  }
}
