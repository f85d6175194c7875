import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApiKey } from '../../gateway/identity/api-keys.ts';
import type { Grant } from '../../subgraphs/_kit/access/identity.ts';
import { everyGrant } from './accounts.ts';

export interface Machine {
  readonly environment: Record<string, string>;
  readonly headers: Record<string, string>;
}

/** A machine that by default sees all, for hubs whose data are not in a folder: their environment, and the headers of its requests. */
export function machine(grants: readonly Grant[] = everyGrant): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'hub-keys-'));
  folders.push(folder);
  const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + 86_400_000)].map((moment) => moment.toISOString());
  const { key, text } = newApiKey({
    name: 'tests',
    grants: [...grants],
    createdAt: createdAt ?? '',
    expiresAt: expiresAt ?? '',
  });
  const file = join(folder, 'api-keys.json');
  writeFileSync(file, JSON.stringify({ keys: [key] }));
  return { environment: { API_KEYS_FILE: file }, headers: { 'x-api-key': text } };
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
