import { setTimeout as sleep } from 'node:timers/promises';

/** As shares of the time that callers wait: an answer that takes longer is doubted, */
const doubtShare = 0.1;
/** and whoever does not say within this time that it is there, */
const probeShare = 0.125;
/** some times, this far from one another, hangs. One alone can be this process's own fault, which was busy. */
const pauseShare = 0.05;
const enoughMisses = 2;

/**
 * Whether another process is there: one that hangs takes requests and answers none. Who waits for it is let go as soon
 * as that is known, and nobody waits for it again until it is back; one that is slow is waited for.
 */
export class Presence {
  private readonly waiting = new Set<() => void>();
  private isAway = false;
  private isWatched = false;
  private isOver = false;

  constructor(
    private readonly timeoutMs: number,
    private readonly isThere: (timeoutMs: number) => Promise<boolean>,
    private readonly changed: (isAway: boolean) => void,
  ) {}

  /** What `ask` gives; `silence` where the other hangs. */
  orSilence<T>(ask: () => Promise<T>, silence: T): Promise<T> {
    if (this.isAway) return Promise.resolve(silence);
    return new Promise((resolve, reject) => {
      const leave = () => resolve(silence);
      const doubts = setInterval(() => void this.watch(), this.timeoutMs * doubtShare);
      this.waiting.add(leave);
      const done = () => {
        clearInterval(doubts);
        this.waiting.delete(leave);
      };
      ask().finally(done).then(resolve, reject);
    });
  }

  end(): void {
    this.isOver = true;
  }

  /** Until it is there: at once, or when it is back. */
  private async watch(): Promise<void> {
    if (this.isWatched) return;
    this.isWatched = true;
    for (let misses = 1; !(await this.isThere(this.timeoutMs * probeShare)); misses += 1) {
      if (this.isOver) return;
      if (misses === enoughMisses) this.turn(true);
      await sleep(this.timeoutMs * pauseShare, undefined, { ref: false });
    }
    if (this.isAway) this.turn(false);
    this.isWatched = false;
  }

  private turn(isAway: boolean): void {
    this.isAway = isAway;
    if (isAway) for (const leave of this.waiting) leave();
    this.changed(isAway);
  }
}
