import { setTimeout as sleep } from 'node:timers/promises';

/** Null where the answer does not come in time. */
export async function within<T>(ms: number, answer: Promise<T | null>): Promise<T | null> {
  const tooLate = new AbortController();
  const timer = sleep(ms, null, { signal: tooLate.signal }).catch(() => null);
  return Promise.race([answer, timer]).finally(() => tooLate.abort());
}
