import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says where the hub is that the files of a run share, once it is there. */
export const sharedHubFile = () => join(tmpdir(), 'shared-hub.json');

/** It is no child of who ends the run. */
export function endSharedHub(): void {
  const file = sharedHubFile();
  if (!existsSync(file)) return;
  const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number };
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself, and whoever asked it has said so.
  }
}
