import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Linux's folder in memory. */
const memory = '/dev/shm';
const prefix = 'hub-tests-';

/** Several times what a run has at once, in the folder and in the memory behind it. */
const enoughBytes = 6 * 2 ** 30;

/**
 * A folder in memory for all that the tests of a run write: durable commits wait for the disk, and half of a run went
 * by so. What a killed process leaves behind is the same there; what a power cut does, no test can tell.
 * @returns null where there is no such folder, or not enough memory for it
 */
export function makeMemoryFolder(): string | null {
  try {
    removeAbandoned();
    const { bavail, bsize } = statfsSync(memory);
    if (Math.min(bavail * bsize, process.availableMemory()) < enoughBytes) return null;
    return mkdtempSync(join(memory, `${prefix}${process.pid}-`));
  } catch {
    return null;
  }
}

/** A run that is killed can't clean up: the next one does. */
function removeAbandoned(): void {
  const left = readdirSync(memory).filter((name) => name.startsWith(prefix) && !isAlive(ownerOf(name)));
  for (const name of left) rmSync(join(memory, name), { recursive: true, force: true });
}

function ownerOf(name: string): number {
  return Number(name.slice(prefix.length).split('-')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
