/** How long a task may wait for its turn, and what its caller is told when that was too long. */
export interface Patience {
  readonly until: number;
  readonly tooLate: () => Error;
}

/** Runs tasks one after another, whatever becomes of the one before. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();
  private rested: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Set<(reason: Error) => void>();

  /** @param rest between two tasks; who waits for the first is told before it */
  constructor(private readonly rest: () => Promise<void> = () => Promise.resolve()) {}

  /** A task whose turn comes too late never runs, and its caller knows as soon as that is certain. */
  run<T>(task: () => Promise<T>, patience?: Patience): Promise<T> {
    if (!patience) return this.enqueue(task);
    return new Promise<T>((resolve, reject) => {
      const giveUp = (reason: Error) => {
        leave();
        reject(reason);
      };
      const timer = setTimeout(() => giveUp(patience.tooLate()), patience.until - Date.now());
      const leave = () => {
        clearTimeout(timer);
        return this.waiting.delete(giveUp);
      };
      this.waiting.add(giveUp);
      void this.enqueue(async () => {
        if (leave()) await task().then(resolve, reject);
      });
    });
  }

  /** Those that wait for their turn now are told `reason`, and never run. */
  refuseWaiting(reason: () => Error): void {
    for (const giveUp of [...this.waiting]) giveUp(reason());
  }

  /** Resolves when everything queued so far has ended. */
  async idle(): Promise<void> {
    await this.last;
  }

  private enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.rested.then(task);
    this.last = result.catch(() => undefined);
    this.rested = this.last.then(() => this.rest());
    return result;
  }
}
