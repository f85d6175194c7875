import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedUrlVariable, startMariaDb, type MariaDb } from './mariadb.ts';
import { makeMemoryFolder } from './memory-folder.ts';
import { endSharedHub } from './shared-hub-file.ts';

let folder: string | null = null;
let server: MariaDb | null = null;

/** Jest demands the default export. */
export default async function globalSetup(): Promise<void> {
  folder = makeMemoryFolder() ?? mkdtempSync(join(tmpdir(), 'hub-tests-'));
  // Read by `tmpdir()`, here and in the workers.
  process.env.TMPDIR = folder;
  server = await startMariaDb();
  if (server) process.env[sharedUrlVariable] = server.url;
}

/** Runs after the summary of the run, where a hint is read. */
export async function endRun(): Promise<void> {
  endSharedHub();
  if (server) await server.stop();
  else process.stderr.write('The tests on MySQL/MariaDB were NOT RUN; the reason stands above.\n');
  if (folder) rmSync(folder, { recursive: true, force: true });
}
