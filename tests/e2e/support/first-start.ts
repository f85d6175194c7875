import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Process } from '../../gateway/support/process.ts';

/** Gone with the folder of the run. */
const made = join(tmpdir(), 'first-start');

/**
 * Fills an empty folder with what a first start leaves there. That takes two thirds of the time of a start, so it is
 * done once a run, by whoever needs it first; who needs it meanwhile does it too.
 */
export async function fillAsFirstStart(folder: string, launch: (folder: string) => Process): Promise<void> {
  if (readdirSync(folder).length > 0) return;
  if (!existsSync(made)) await make(launch);
  cpSync(made, folder, { recursive: true });
}

async function make(launch: (folder: string) => Process): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'hub-first-'));
  const hub = launch(own);
  await hub.ready;
  hub.child.kill('SIGTERM');
  await hub.exit;
  try {
    renameSync(own, made);
  } catch {
    rmSync(own, { recursive: true });
  }
}
