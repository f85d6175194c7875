import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { grantsSchema, type Identity } from '../_kit/access/identity.ts';

const algorithm = 'HS256';
const lifespanS = 60;
const reusedForMs = 30_000;
/** Clocks of two machines may differ by this much. */
const toleranceS = 5;
const remembered = 1_000;

/** What a token carries of a caller. */
export interface Bearer {
  /** Who writes; null: nobody. */
  readonly actor: string | null;
  /** Who asks; null: the public. */
  readonly identity: Identity | null;
}

const bearerSchema = z.object({
  actor: z.string().nullable(),
  identity: z.object({ account: z.string(), grants: grantsSchema, isHub: z.literal(true).optional() }).nullable(),
});

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}

/** Signs the short-lived tokens that let the gateway into a subgraph; one serves many fetches of one caller. */
export class TokenSigner {
  private readonly key: Uint8Array;
  private readonly issued = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(secret: string) {
    this.key = keyOf(secret);
  }

  tokenFor(subgraph: string, { actor, identity }: Bearer): Promise<string> {
    const key = JSON.stringify([subgraph, actor, identity]);
    const known = this.issued.get(key);
    if (known && known.until > Date.now()) return known.token;
    if (this.issued.size >= remembered) this.issued.clear();
    const token = this.sign(subgraph, { actor, identity });
    this.issued.set(key, { token, until: Date.now() + reusedForMs });
    return token;
  }

  private sign(subgraph: string, bearer: Bearer): Promise<string> {
    return new SignJWT({ ...bearer })
      .setProtectedHeader({ alg: algorithm })
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime(`${lifespanS}s`)
      .sign(this.key);
  }
}

/** Checks the tokens that arrive at one subgraph. */
export class TokenVerifier {
  private readonly key: Uint8Array;
  private readonly verified = new Map<string, { readonly bearer: Bearer; readonly until: number }>();

  constructor(
    secret: string,
    private readonly subgraph: string,
  ) {
    this.key = keyOf(secret);
  }

  /** What a valid `Authorization` header carries; null: not let in. */
  async bearerOf(authorization: string | undefined): Promise<Bearer | null> {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const known = this.verified.get(token);
    if (known && known.until > Date.now()) return known.bearer;
    return this.verify(token).catch(() => null);
  }

  private async verify(token: string): Promise<Bearer> {
    const { payload } = await jwtVerify(token, this.key, {
      algorithms: [algorithm],
      audience: this.subgraph,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: lifespanS,
      clockTolerance: toleranceS,
    });
    const bearer = bearerSchema.parse(payload);
    if (this.verified.size >= remembered) this.verified.clear();
    this.verified.set(token, { bearer, until: (payload.exp ?? 0) * 1000 });
    return bearer;
  }
}
