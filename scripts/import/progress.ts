import { Presets, SingleBar } from 'cli-progress';

/** Shows how far an import is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 3000;

/** A bar on a terminal; elsewhere, such as in a log, a line now and then. */
export function createProgress(stream: NodeJS.WriteStream, label: string): Progress {
  return stream.isTTY ? new ProgressBar(stream, label) : new ProgressLines(stream, label);
}

class ProgressBar implements Progress {
  private readonly bar: SingleBar;

  constructor(stream: NodeJS.WriteStream, label: string) {
    const format = `${label} {bar} {percentage}% | {duration_formatted}`;
    this.bar = new SingleBar({ stream, format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
    this.bar.start(1, 0);
  }

  update(done: number, total: number): void {
    this.bar.setTotal(Math.max(total, 1));
    this.bar.update(done);
  }

  stop(): void {
    this.bar.stop();
  }
}

class ProgressLines implements Progress {
  private last = Date.now();

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly label: string,
  ) {
    stream.write(`${label}: started\n`);
  }

  update(done: number, total: number): void {
    if (Date.now() - this.last < LINE_EVERY_MS) return;
    this.last = Date.now();
    this.stream.write(`${this.label}: ${total > 0 ? Math.floor((100 * done) / total) : 0}%\n`);
  }

  stop(): void {
    this.stream.write(`${this.label}: ended\n`);
  }
}
