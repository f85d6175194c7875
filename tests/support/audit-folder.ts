import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { publicKeyFile } from '../../subgraphs/_kit/audit/config.ts';
import { publicKeyIn } from '../../subgraphs/_kit/audit/keys.ts';
import { dataFolder } from '../../subgraphs/_kit/database/location.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';

const made = new Set<string>();

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Where programs of a test sign what a database of it holds; the hub's own choice on SQLite. */
export function auditFolderOf(databaseUrl: string): string {
  if (databaseUrl.startsWith('sqlite:')) return join(dataFolder(databaseUrl), 'audit');
  const folder = join(tmpdir(), `hub-audit-${basename(new URL(databaseUrl).pathname)}`);
  made.add(folder);
  return folder;
}

/** What an auditor finds in one subgraph; what was killed in its first moment, or copied, has signed nothing yet. */
export async function auditFaultsOf(databaseUrl: string, name: string): Promise<string[]> {
  const folder = auditFolderOf(databaseUrl);
  const keyFile = publicKeyFile({ folder });
  const publicKeys = existsSync(keyFile) ? [publicKeyIn(keyFile)] : [];
  const [subgraph] = loadSubgraphs([name]);
  const report = await subgraph?.verify({ databaseUrl, folder, publicKeys, keptLines: [] });
  const faults = report?.faults.filter(({ detail }) => detail !== 'has no checkpoint of this subgraph');
  return (faults ?? []).map(({ kind, place, detail }) => `${kind} ${place}: ${detail}`);
}
