import { environment } from './config.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ProcessSpec {
  /** Script, from the folder of this file. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

interface Usage {
  readonly cpu: number;
  readonly memory: number;
}

/** A server under test: one process or several that work as one. */
export class Contender {
  private readonly children: ChildProcess[] = [];

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly processes: readonly ProcessSpec[],
  ) {}

  /** Starts its processes in order and waits until a question is answered. */
  async start(question: (url: string) => Promise<unknown>): Promise<void> {
    for (const { script, args = [], env } of this.processes) {
      const execArgv = ['--require', join(__dirname, 'cpu-meter.js')];
      const child = fork(join(__dirname, script), [...args], {
        execArgv,
        env: { ...environment, ...env },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      this.children.push(child);
    }
    for (let attempt = 0; ; attempt += 1) {
      const answered = await question(this.url).then(
        () => true,
        (error: unknown) => (attempt > 300 ? Promise.reject(error as Error) : false),
      );
      if (answered) return;
      await sleep(100);
    }
  }

  /** CPU in microseconds and memory in bytes, of all its processes. */
  async usage(): Promise<Usage> {
    const usages = await Promise.all(this.children.map(usageOf));
    return { cpu: sum(usages.map((each) => each.cpu)), memory: sum(usages.map((each) => each.memory)) };
  }

  async stop(): Promise<void> {
    const running = this.children.filter((child) => child.exitCode === null && child.signalCode === null);
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
  }
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message');
  child.send('cpu');
  const [usage] = (await answer) as [Usage];
  return usage;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
