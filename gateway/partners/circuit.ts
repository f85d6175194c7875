/** Failures in a row after which nothing is asked for a while. */
const failuresToOpen = 3;
const openMs = 5_000;
/** Requests that may wait for one partner at once. */
const mostWaiting = 32;

/** Spares the hub a partner that does not answer: after a few failures it is left alone, then tried with one request. */
export class Circuit {
  private failures = 0;
  private openUntil = 0;
  private waiting = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  get isOpen(): boolean {
    return this.failures >= failuresToOpen;
  }

  /** @returns why nothing is to be asked now; null where `done` is to be called afterwards */
  enter(): string | null {
    if (this.waiting >= mostWaiting) return `${mostWaiting} requests are waiting for it already`;
    if (this.isOpen && this.now() < this.openUntil) return 'it has failed too often, and is left alone for a while';
    // Until it is known how this one ends, no other is let through.
    if (this.isOpen) this.openUntil = this.now() + openMs;
    this.waiting += 1;
    return null;
  }

  done(succeeded: boolean): void {
    this.waiting -= 1;
    this.failures = succeeded ? 0 : this.failures + 1;
    if (this.isOpen) this.openUntil = this.now() + openMs;
  }
}
