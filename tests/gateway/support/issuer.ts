import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export const audience = 'the-hub';

/** An OpenID provider as far as the hub knows one: keys at an address, and tokens. */
export class FakeProvider {
  readonly issuer = 'https://issuer.example';
  /** How often its keys were asked for. */
  asked = 0;
  private readonly published: JWK[] = [];
  private readonly server: Server;
  private signing: { readonly kid: string; readonly key: CryptoKey } | null = null;

  constructor() {
    this.server = createServer((_request, response) => {
      this.asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: this.published }));
    });
  }

  async start(): Promise<this> {
    await this.rotate();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get jwksUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  /** Signs with a new key from now on, which is published beside the old one. */
  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const kid = `key-${this.published.length}`;
    this.published.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' });
    this.signing = { kid, key: privateKey };
  }

  /** A good token but for `claims`; a claim that is undefined is left out. */
  token(claims: Record<string, unknown> = {}): Promise<string> {
    if (!this.signing) throw new Error('Not started.');
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.issuer, aud: audience, sub: 'a-1', iat: now, exp: now + 60 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.signing.kid })
      .sign(this.signing.key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
