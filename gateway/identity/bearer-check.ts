import { createHash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { faultOfGrants, grantsSchema, type Identity } from '../../subgraphs/_kit/access/identity.ts';
import { IdentityUnavailableError, UnauthenticatedError } from './errors.ts';
import type { Issuer } from './issuer.ts';

/** Signatures with a public key only: with a shared one, whoever can check tokens could make them. */
const algorithms = ['ES256', 'EdDSA', 'PS256', 'RS256'];
/** The issuer's clock and ours may differ by this much. */
const toleranceS = 30;
/** A token that was found good is not checked again for this long. */
const rememberedMs = 60_000;
const remembered = 1_000;

/** The claim that holds an account's (role, body) pairs. */
export const grantsClaim = 'hub_grants';

/** Names that start as those of API keys do would be taken for one, in histories and budgets; longer ones are not stored. */
const accountName = /^(?!key:)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,150}$/u;
const accountRule = 'it is a text of 1 to 150 characters, none of them a control, and does not begin with "key:"';

/** Checks signed tokens (JWT) of one issuer. */
export class BearerCheck {
  private readonly known = new Map<string, { readonly identity: Identity; readonly until: number }>();

  /** `issuer`: null where the hub trusts none. */
  constructor(private readonly issuer: Issuer | null) {}

  /** @throws {IdentityError} saying what is wrong with the token */
  async identityOf(token: string): Promise<Identity> {
    const key = createHash('sha256').update(token).digest('base64');
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.identity;
    const payload = await this.verify(token);
    const identity = identityIn(payload);
    if (this.known.size >= remembered) this.known.clear();
    this.known.set(key, { identity, until: Math.min(Date.now() + rememberedMs, (payload.exp ?? 0) * 1_000) });
    return identity;
  }

  private async verify(token: string): Promise<JWTPayload> {
    if (!this.issuer) throw new UnauthenticatedError('This hub trusts no issuer of tokens: OIDC_ISSUER is not set.');
    const { issuer, audience, keys } = this.issuer;
    const requiredClaims = ['exp', 'sub'];
    const terms = { issuer, audience, algorithms, requiredClaims, clockTolerance: toleranceS };
    try {
      return (await jwtVerify(token, keys, terms)).payload;
    } catch (error) {
      throw refusalFor(error);
    }
  }
}

function identityIn(payload: JWTPayload): Identity {
  const grants = payload[grantsClaim] ?? [];
  const fault = faultOfGrants(grants);
  if (fault !== null) throw new UnauthenticatedError(`The token's claim "${grantsClaim}" is not usable: ${fault}.`);
  // A provider's word is taken for who somebody is, not for what such a name may look like.
  const { sub } = payload as { readonly sub?: unknown };
  if (typeof sub !== 'string' || !accountName.test(sub))
    throw new UnauthenticatedError(`The token's claim "sub" is not usable: ${accountRule}.`);
  return { account: sub, grants: grantsSchema.parse(grants) };
}

/** Says which rule a token broke, and nothing of its content or of the keys. */
function refusalFor(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new UnauthenticatedError('The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new UnauthenticatedError(`The token's claim "${error.claim}" is missing, or is not for this hub now.`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return new UnauthenticatedError(`The token is not signed with one of ${algorithms.join(', ')}.`);
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return new UnauthenticatedError("The token is not signed with a key of this hub's issuer.");
  }
  if (error instanceof errors.JWKSMultipleMatchingKeys) {
    return new UnauthenticatedError("The token does not say (`kid`) which of the issuer's keys it is signed with.");
  }
  if (error instanceof UnauthenticatedError) return error;
  if (isOfKeys(error)) {
    return Object.assign(new IdentityUnavailableError('The keys of the identity provider'), { cause: error });
  }
  return new UnauthenticatedError('The token is not a signed JWT.');
}

/** A plain JOSEError is an answer of the provider that was no set of keys. */
function isOfKeys(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return (
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
  );
}
