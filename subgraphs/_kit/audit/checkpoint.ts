import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const checkpointSchema = z.strictObject({
  subgraph: z.string(),
  /** The last unit of work, and its link. */
  revision: z.int(),
  head: hash,
  /** How many changes there are up to it. */
  changes: z.int(),
  reads: z.int(),
  readsHead: hash,
  moment: z.iso.datetime(),
  /** Of the program that wrote it: two may at the same moment. */
  program: z.string(),
  /** SHA-256 of the line that was the last one when this was written. */
  previous: hash,
  /** Of which key the signature is. */
  key: z.string(),
  signature: z.string(),
});

type SignedCheckpoint = z.infer<typeof checkpointSchema>;

/** What stood in a database at a moment, as the hub states it outside of that database. */
export type Checkpoint = Omit<SignedCheckpoint, 'key' | 'signature'>;

export function lineOf(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const stated = { ...checkpoint, key: fingerprintOf(createPublicKey(privateKey)) };
  const signature = sign(null, Buffer.from(canonicalJson(stated)), privateKey).toString('base64url');
  return canonicalJson({ ...stated, signature });
}

/** Null where a line is not one that a holder of one of these keys wrote. */
export function readLine(line: string, publicKeys: readonly KeyObject[]): Checkpoint | null {
  const { data } = checkpointSchema.safeParse(parsed(line));
  if (!data || canonicalJson(data) !== line) return null;
  const { signature, ...stated } = data;
  const key = publicKeys.find((each) => fingerprintOf(each) === stated.key);
  if (!key || !verify(null, Buffer.from(canonicalJson(stated)), key, Buffer.from(signature, 'base64url'))) return null;
  return stated;
}

export function hashOfLine(line: string): string {
  return createHash('sha256').update(line, 'utf8').digest('hex');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const fingerprints = new WeakMap<KeyObject, string>();

function fingerprintOf(key: KeyObject): string {
  const known =
    fingerprints.get(key) ?? hashOfLine(key.export({ type: 'spki', format: 'pem' }).toString()).slice(0, 16);
  fingerprints.set(key, known);
  return known;
}
