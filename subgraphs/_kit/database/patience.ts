import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy, isDeadlock } from './failures.ts';

/** Tries again, without blocking the event loop, while others hold the lock. */
export async function patiently<T>(task: () => Promise<T>, until: number): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!(isBusy(error) || isDeadlock(error)) || Date.now() > until) throw error;
      await sleep(1 + Math.random() * 9);
    }
  }
}
