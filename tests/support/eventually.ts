import { setTimeout as sleep } from 'node:timers/promises';

/** Other processes take their time on a busy machine. */
export async function eventually(expectation: () => unknown, until = Date.now() + 5_000): Promise<void> {
  try {
    await expectation();
  } catch (error) {
    if (Date.now() > until) throw error;
    await sleep(20);
    await eventually(expectation, until);
  }
}
