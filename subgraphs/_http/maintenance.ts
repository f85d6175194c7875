import type { RunningSubgraph } from '../_kit/contract.ts';
import type { Logger } from './log.ts';

const intervalMs = 30_000;
/** Processes that are started together can be asked by then. */
const secondAfterMs = 3_000;

/** Lets the subgraphs of a process do what was left for later: at the start, soon again, then every half a minute. */
export class Maintenance {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly subgraphs: readonly RunningSubgraph[],
    private readonly log: Logger,
  ) {}

  start(pauseMs = secondAfterMs): this {
    this.round = Promise.all(this.subgraphs.map((subgraph) => this.maintain(subgraph)));
    this.timer = setTimeout(() => void this.round.then(() => this.timer && this.start(intervalMs)), pauseMs);
    this.timer.unref();
    return this;
  }

  /** Resolves when what runs has come to its end. */
  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.round;
  }

  private async maintain(subgraph: RunningSubgraph): Promise<void> {
    try {
      await subgraph.maintain();
    } catch (error) {
      this.log.warn({ subgraph: subgraph.name, err: error }, 'Maintenance failed; it is tried again');
    }
  }
}
