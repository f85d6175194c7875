import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** Whose tokens are believed. */
export interface Issuer {
  /** As the claim `iss` names it. */
  readonly issuer: string;
  /** As the claim `aud` must name this hub. */
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

const keysTimeoutMs = 5_000;
/** An unknown key is asked for again, but not more often than this: rotation is seen, and garbage asks nobody. */
const cooldownMs = 5_000;
const keysAgeMs = 600_000;

/** An OpenID provider, whose keys are asked for when the first token comes. */
export function remoteIssuer(issuer: string, audience: string, jwksUrl: string): Issuer {
  const options = { timeoutDuration: keysTimeoutMs, cooldownDuration: cooldownMs, cacheMaxAge: keysAgeMs };
  return { issuer, audience, keys: createRemoteJWKSet(new URL(jwksUrl), options) };
}
