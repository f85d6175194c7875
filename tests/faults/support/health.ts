import { setTimeout as sleep } from 'node:timers/promises';

/** The status of `/health/ready`; why, where nobody answers. */
async function readiness(url: string): Promise<number | string> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}

/**
 * Milliseconds until `/health/ready` says what is wanted.
 * @throws where that takes longer than `limitMs`
 */
export async function timeUntilReady(url: string, isReady: boolean, limitMs: number): Promise<number> {
  const from = Date.now();
  for (;;) {
    const asked = Date.now();
    const status = await readiness(url);
    if ((status === 200) === isReady) return Date.now() - from;
    if (asked - from > limitMs) throw new Error(`/health/ready still says ${status} after ${asked - from} ms`);
    await sleep(20);
  }
}
