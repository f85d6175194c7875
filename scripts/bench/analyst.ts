import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newApiKey } from '../../gateway/identity/api-keys.ts';

/** Gives an analyst a key, where the hub over these data looks for keys. @returns the headers of their requests */
export function analystOf(folder: string): Record<string, string> {
  const createdAt = new Date().toISOString();
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const grants = [{ role: 'ANALYST' as const, body: 'body-0' }];
  const { key, text } = newApiKey({ name: 'bench', grants, createdAt, expiresAt });
  writeFileSync(join(folder, 'api-keys.json'), JSON.stringify({ keys: [key] }));
  return { 'x-api-key': text };
}
