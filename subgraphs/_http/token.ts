import { jwtVerify, SignJWT } from 'jose';

const algorithm = 'HS256';
const lifespanS = 60;
const reusedForMs = 30_000;
/** Clocks of two machines may differ by this much. */
const toleranceS = 5;
const remembered = 1_000;

/** The identity that a token carries: who writes, or null for nobody. */
export type Actor = string | null;

function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}

/** Signs the short-lived tokens that let the gateway into a subgraph; one serves many fetches of one actor. */
export class TokenSigner {
  private readonly key: Uint8Array;
  private readonly issued = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(secret: string) {
    this.key = keyOf(secret);
  }

  tokenFor(subgraph: string, actor: Actor): Promise<string> {
    const key = JSON.stringify([subgraph, actor]);
    const known = this.issued.get(key);
    if (known && known.until > Date.now()) return known.token;
    if (this.issued.size >= remembered) this.issued.clear();
    const token = this.sign(subgraph, actor);
    this.issued.set(key, { token, until: Date.now() + reusedForMs });
    return token;
  }

  private sign(subgraph: string, actor: Actor): Promise<string> {
    return new SignJWT({ actor })
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
  private readonly verified = new Map<string, { readonly actor: Actor; readonly until: number }>();

  constructor(
    secret: string,
    private readonly subgraph: string,
  ) {
    this.key = keyOf(secret);
  }

  /** The actor of a valid `Authorization` header; `undefined`: not let in. */
  async actorOf(authorization: string | undefined): Promise<Actor | undefined> {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    const known = this.verified.get(token);
    if (known && known.until > Date.now()) return known.actor;
    return this.verify(token).catch(() => undefined);
  }

  private async verify(token: string): Promise<Actor | undefined> {
    const { payload } = await jwtVerify(token, this.key, {
      algorithms: [algorithm],
      audience: this.subgraph,
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: lifespanS,
      clockTolerance: toleranceS,
    });
    const { actor, exp = 0 } = payload;
    if (actor !== null && typeof actor !== 'string') return undefined;
    if (this.verified.size >= remembered) this.verified.clear();
    this.verified.set(token, { actor, until: exp * 1000 });
    return actor;
  }
}
