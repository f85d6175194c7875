import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy, isDeadlock, isLockWaitTimeout } from './failures.ts';

/** Tries again, without blocking the event loop, while others hold the lock. */
export async function patiently<T>(task: () => Promise<T>, until: number): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!isWorthATry(error, until - Date.now())) throw error;
      await sleep(1 + Math.random() * 9);
    }
  }
}

function isWorthATry(error: unknown, leftMs: number): boolean {
  // MySQL can be told to wait for whole seconds only.
  if (isLockWaitTimeout(error)) return leftMs >= 1_000;
  return leftMs >= 0 && (isBusy(error) || isDeadlock(error));
}
