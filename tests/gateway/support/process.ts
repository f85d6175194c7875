import { spawn, type ChildProcess } from 'node:child_process';
import { typescript } from '../../support/typescript.ts';

export interface Process {
  readonly child: ChildProcess;
  /** All that it wrote so far. */
  readonly output: () => string;
  /** Lines of its log. */
  readonly log: () => Record<string, unknown>[];
  /** Resolves with the URL it says it is ready at. */
  readonly ready: Promise<string>;
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const running = new Set<ChildProcess>();

/** Starts a file as a process of its own, one of TypeScript without a build. */
export function start(file: string, args: readonly string[], environment: Record<string, string>): Process {
  const { PATH = '', HOME = '', NODE_OPTIONS = '' } = process.env;
  const loader = file.endsWith('.ts') ? typescript : [];
  const child = spawn(process.execPath, [...loader, file, ...args], {
    env: { PATH, HOME, NODE_OPTIONS, LOG_LEVEL: 'info', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const exit = new Promise<Awaited<Process['exit']>>((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    }),
  );
  const ready = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += String(chunk);
      const url = / ready at (\S+)\n/.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', () => reject(new Error(`It ended before it was ready:\n${output}`)));
  });
  ready.catch(() => undefined);
  const lines = () => output.split('\n').filter((line) => line.startsWith('{'));
  return {
    child,
    output: () => output,
    log: () => lines().map((line) => JSON.parse(line) as Record<string, unknown>),
    ready,
    exit,
  };
}

export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
