import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { StartupError } from '../../subgraphs/_http/process.ts';
import { grantsSchema, type Identity } from '../../subgraphs/_kit/access/identity.ts';
import { IdentityUnavailableError, UnauthenticatedError } from './errors.ts';

const keySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{8}$/),
  name: z.string().min(1).max(100),
  /** SHA-256 of the secret, which has 256 bits of its own: nothing slower is needed. */
  hash: z.string().regex(/^[\w-]{43}$/),
  grants: grantsSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

const keyFileSchema = z.strictObject({ keys: z.array(keySchema) });

export type ApiKey = z.infer<typeof keySchema>;

/** How long a change of the file, such as a revocation, may take to be seen. */
const lookEveryMs = 1_000;

/** What is kept of a key, and the text that its holder is given once. */
export function newApiKey(parts: Pick<ApiKey, 'name' | 'grants' | 'createdAt' | 'expiresAt'>): {
  readonly key: ApiKey;
  readonly text: string;
} {
  const id = randomBytes(4).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { key: { id, hash: hashOf(secret), revokedAt: null, ...parts }, text: `hub_${id}_${secret}` };
}

/** @returns the keys of a file; none where there is no file */
export function readApiKeys(file: string): readonly ApiKey[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    return keyFileSchema.parse(JSON.parse(text)).keys;
  } catch (cause) {
    throw Object.assign(new StartupError(`${file} is not a file of API keys, or is damaged.`), { cause });
  }
}

/** The keys that machines show, read again when their file has changed. */
export class ApiKeyCheck {
  private keys: ReadonlyMap<string, ApiKey> = new Map();
  private seen = '';
  private lookedAt = 0;

  constructor(private readonly file: string) {}

  /** @throws {UnauthenticatedError} saying why the key does not count */
  identityOf(text: string): Identity {
    const [, id = '', secret = ''] = /^hub_([a-z0-9]{8})_([\w-]{43})$/.exec(text) ?? [];
    const key = this.current().get(id);
    if (!key || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hashOf(secret)))) {
      throw new UnauthenticatedError('The API key is not known.');
    }
    if (key.revokedAt !== null) throw new UnauthenticatedError('The API key has been revoked.');
    if (Date.parse(key.expiresAt) <= Date.now()) throw new UnauthenticatedError('The API key has expired.');
    return { account: `key:${key.id}`, grants: key.grants };
  }

  private current(): ReadonlyMap<string, ApiKey> {
    if (Date.now() - this.lookedAt < lookEveryMs) return this.keys;
    const stamp = stampOf(this.file);
    if (stamp !== this.seen) this.keys = new Map(this.read().map((key) => [key.id, key]));
    this.seen = stamp;
    this.lookedAt = Date.now();
    return this.keys;
  }

  /** A damaged file may have held a revocation: until it is mended no key counts. */
  private read(): readonly ApiKey[] {
    try {
      return readApiKeys(this.file);
    } catch (cause) {
      throw Object.assign(new IdentityUnavailableError('The file of API keys'), { cause });
    }
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.mtimeMs}:${stats.size}` : '';
}
