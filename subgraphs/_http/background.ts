import { setTimeout as sleep } from 'node:timers/promises';
import type { BackgroundWork } from '../_kit/background.ts';
import type { RunningSubgraph } from '../_kit/contract.ts';
import type { Logger } from './log.ts';

/** Does the background work of the subgraphs of a process until it is stopped; a round that fails is tried again. */
export class Background {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly subgraphs: readonly RunningSubgraph[],
    private readonly log: Logger,
  ) {}

  start(): this {
    const repeated = this.subgraphs.map(async ({ name, background }) => {
      if (background) await this.repeat(background, this.log.child({ subgraph: name }));
    });
    this.running = Promise.all(repeated);
    return this;
  }

  /** Resolves when what runs has come to its end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async repeat(work: BackgroundWork, log: Logger): Promise<void> {
    if (work.standsStill !== null) {
      log.warn(work.standsStill);
      return;
    }
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.round(work, log);
      // Nothing else keeps the process: it may end meanwhile.
      await sleep(work.pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
    await work.close();
  }

  private async round(work: BackgroundWork, log: Logger): Promise<void> {
    try {
      for (const { level, message, details } of await work.round(this.stopping.signal)) log[level](details, message);
    } catch (error) {
      log.warn({ err: error }, 'Background work failed; it is tried again');
    }
  }
}
