import { Presets, SingleBar } from 'cli-progress';

/** Shows how far an import is. */
export interface Progress {
  update(done: number, total: number): void;
  /** `complete`: all was read and written; what was last shown may lie far back. */
  stop(complete: boolean): void;
}

const LINE_EVERY_MS = 3000;

/** A bar on a terminal; elsewhere, such as in a log, a line now and then. Shows nothing of a run that never began. */
export function createProgress(stream: NodeJS.WriteStream, label: string): Progress {
  return stream.isTTY ? new ProgressBar(stream, label) : new ProgressLines(stream, label);
}

class ProgressBar implements Progress {
  private bar: SingleBar | null = null;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly label: string,
  ) {}

  update(done: number, total: number): void {
    this.bar ??= this.start();
    this.bar.setTotal(Math.max(total, 1));
    this.bar.update(done);
  }

  stop(complete: boolean): void {
    if (complete) this.bar?.update(this.bar.getTotal());
    this.bar?.stop();
  }

  private start(): SingleBar {
    const format = `${this.label} {bar} {percentage}% | {duration_formatted}`;
    const options = { stream: this.stream, format, clearOnComplete: true, hideCursor: true };
    const bar = new SingleBar(options, Presets.shades_classic);
    bar.start(1, 0);
    return bar;
  }
}

class ProgressLines implements Progress {
  private last = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly label: string,
  ) {}

  update(done: number, total: number): void {
    if (Date.now() - this.last < LINE_EVERY_MS) return;
    this.last = Date.now();
    this.stream.write(`${this.label}: ${total > 0 ? Math.floor((100 * done) / total) : 0}%\n`);
  }

  stop(complete: boolean): void {
    if (this.last > 0) this.stream.write(`${this.label}: ${complete ? '100%' : 'ended before all was done'}\n`);
  }
}
