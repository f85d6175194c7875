/** Gives up when the other side has been silent for too long, however long the whole takes. */
export class SilenceWatch {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private hasEnded = false;

  constructor(private readonly limitMs: number) {
    this.heard();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  heard(): void {
    clearTimeout(this.timer);
    if (!this.hasEnded) this.timer = setTimeout(() => this.controller.abort(), this.limitMs);
  }

  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
  }

  /** Passes pieces on to the other side; while it is not its turn, nothing is expected of it. */
  async *pass<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
    clearTimeout(this.timer);
    for await (const piece of pieces) {
      this.heard();
      yield piece;
      clearTimeout(this.timer);
    }
    this.heard();
  }
}
