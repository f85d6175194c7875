/** How long a task may wait for its turn, and what its caller is told when that was too long. */
export interface Patience {
  readonly until: number;
  readonly tooLate: () => Error;
}

/** Runs tasks one after another, whatever becomes of the one before. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** A task whose turn comes too late never runs, and its caller knows as soon as that is certain. */
  run<T>(task: () => Promise<T>, patience?: Patience): Promise<T> {
    if (!patience) return this.enqueue(task);
    return new Promise<T>((resolve, reject) => {
      const ticket = { isVoid: false };
      const expire = () => {
        ticket.isVoid = true;
        reject(patience.tooLate());
      };
      const timer = setTimeout(expire, patience.until - Date.now());
      void this.enqueue(async () => {
        clearTimeout(timer);
        if (!ticket.isVoid) await task().then(resolve, reject);
      });
    });
  }

  /** Resolves when everything queued so far has ended. */
  async idle(): Promise<void> {
    await this.last;
  }

  private enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task, task);
    this.last = result.catch(() => undefined);
    return result;
  }
}
