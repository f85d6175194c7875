import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config.ts';
import { publicKeyFile, type AuditConfig } from './config.ts';

/** The key that signs; the first program that needs one makes it, and leaves its public half beside the checkpoints. */
export function signingKey(config: AuditConfig): KeyObject {
  if (!existsSync(config.keyFile)) makeKey(config.keyFile);
  const key = readKey(config.keyFile, createPrivateKey);
  const publicHalf = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  if (!existsSync(publicKeyFile(config))) writeOnce(publicKeyFile(config), publicHalf, 0o644);
  return key;
}

/** @throws {ConfigError} where the file holds no such key */
export function publicKeyIn(file: string): KeyObject {
  return readKey(file, createPublicKey);
}

function readKey(file: string, create: (pem: Buffer) => KeyObject): KeyObject {
  let key: KeyObject | null = null;
  try {
    key = create(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES') throw new ConfigError([`The key ${file} can not be read: ${code}`]);
  }
  // Why it is none could say what it holds.
  if (key?.asymmetricKeyType !== 'ed25519') throw new ConfigError([`${file} does not hold an Ed25519 key in PEM`]);
  return key;
}

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
}

/** Whole or not at all: of programs that make it at once, all go on with the same one. */
function writeOnce(file: string, text: string, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, { mode });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
