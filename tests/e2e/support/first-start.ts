import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Process } from '../../gateway/support/process.ts';
import { eventually } from '../../support/eventually.ts';

/** Gone with the folder of the run. */
const made = join(tmpdir(), 'first-start');

const startsWithinMs = 90_000;

/**
 * Fills an empty folder with what a first start leaves there. That takes two thirds of the time of a start, so it is
 * done once a run, by whoever needs it first; who needs it meanwhile waits.
 */
export async function fillAsFirstStart(folder: string, launch: (folder: string) => Process): Promise<void> {
  if (readdirSync(folder).length > 0) return;
  if (isFirst(`${made}.begun`)) await make(launch);
  await eventually(() => expect(existsSync(made)).toBe(true), Date.now() + startsWithinMs);
  cpSync(made, folder, { recursive: true });
}

/** Of all files of a run. */
export function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

async function make(launch: (folder: string) => Process): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'hub-first-'));
  const hub = launch(own);
  await hub.ready;
  hub.child.kill('SIGTERM');
  await hub.exit;
  renameSync(own, made);
}
