import { HubError } from '../../subgraphs/_kit/errors.ts';

/** Who asks could not be told; the whole request is refused, since a part of it would look like the public's answer. */
export abstract class IdentityError extends HubError {
  abstract readonly status: number;
}

/** The proof of identity is not one that this hub accepts: 401. */
export class UnauthenticatedError extends IdentityError {
  readonly status = 401;

  constructor(message: string) {
    super(message, 'UNAUTHENTICATED');
  }
}

/** What identities are checked with can't be read at present: 503, and worth another try. */
export class IdentityUnavailableError extends IdentityError {
  readonly status = 503;

  constructor(what: string) {
    super(`${what} can't be read at present; try again.`, 'IDENTITY_UNAVAILABLE');
  }
}
