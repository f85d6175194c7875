import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { killAll, type Process } from '../../gateway/support/process.ts';

interface Outage {
  readonly from: number;
  /** When it answered again; none yet: infinitely late. */
  until: number;
}

const readyWithinMs = 60_000;

/** One process of the hub, which can be killed and started again at its address. */
export class Program {
  /** Times at which it can't have been expected to answer. */
  private readonly outages: Outage[] = [];
  private current: Process | null = null;
  private said = '';

  constructor(
    readonly name: string,
    private readonly launch: () => Process,
  ) {}

  /** Starts it and waits until it serves. @returns its URL */
  async start(): Promise<string> {
    const current = this.begin();
    const late = sleep(readyWithinMs, null, { ref: false }).then(() => {
      throw new Error(`${this.name} was not ready within ${readyWithinMs} ms:\n${current.output()}`);
    });
    const url = await Promise.race([current.ready, late]);
    const outage = this.outages.at(-1);
    if (outage) outage.until = Date.now();
    return url;
  }

  /** Starts it and waits for nothing. */
  begin(): Process {
    const current = this.launch();
    guard(current.child.pid ?? 0);
    this.current = current;
    return current;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { current } = this;
    if (!current) return;
    this.outages.push({ from: Date.now(), until: Infinity });
    current.child.kill(signal);
    await current.exit;
    this.said += current.output();
    this.current = null;
  }

  get kills(): number {
    return this.outages.length;
  }

  /** All that it wrote in all its lives. */
  get output(): string {
    return this.said + (this.current?.output() ?? '');
  }

  /** At some time between the two moments. */
  wasDown(from: number, until: number): boolean {
    return this.outages.some((outage) => outage.from <= until && outage.until >= from);
  }
}

/** A test process that is killed can't clean up: this watches it and does. */
function guard(child: number): void {
  const script =
    'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; ' +
    'kill -0 "$1" 2>/dev/null || kill -9 "$2" 2>/dev/null';
  const args = ['-c', script, 'guard', String(process.pid), String(child)];
  spawn('sh', args, { stdio: 'ignore', detached: true }).unref();
}

afterAll(killAll);
