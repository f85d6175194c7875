import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { StartupError } from '../../subgraphs/_http/process.ts';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { grantsClaim } from './bearer-check.ts';
import { UnauthenticatedError } from './errors.ts';
import type { Issuer } from './issuer.ts';

const algorithm = 'ES256';
const issuer = 'urn:treaty-monitoring-hub:development';
const audience = 'treaty-monitoring-hub';

const fileIn = (folder: string) => join(folder, 'development-issuer.json');

/** Tokens for trying the hub out on one's own machine, signed with a key that lies beside the hub's data. */
export function developmentIssuer(folder: string): Issuer {
  return {
    issuer,
    audience,
    keys: async ({ alg }) => {
      const key = readKey(folder);
      if (!key) throw new UnauthenticatedError('This hub has issued no token yet: npm run token issues one.');
      if (alg !== algorithm) throw new errors.JWKSNoMatchingKey();
      const { kty, crv, x, y } = key;
      return importPublic({ kty, crv, x, y });
    },
  };
}

/** Signs a token; the first one makes the key. */
export async function issueToken(folder: string, { account, grants }: Identity, hours: number): Promise<string> {
  const key = readKey(folder) ?? (await makeKey(folder));
  return new SignJWT({ [grantsClaim]: grants })
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(account)
    .setIssuedAt()
    .setExpirationTime(`${hours} hours`)
    .sign(await importJWK(key, algorithm));
}

async function importPublic(jwk: JWK): Promise<CryptoKey> {
  return (await importJWK(jwk, algorithm)) as CryptoKey;
}

function readKey(folder: string): JWK | null {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as JWK;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    const message = `${fileIn(folder)} is not the key of the development issuer; remove it to get a new one.`;
    throw Object.assign(new StartupError(message), { cause });
  }
}

/** Whole or not at all: two that make a key at once end with the same one. */
async function makeKey(folder: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  mkdirSync(folder, { recursive: true });
  const draft = `${fileIn(folder)}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  try {
    linkSync(draft, fileIn(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readKey(folder) as JWK;
}
