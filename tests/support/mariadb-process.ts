import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { userOptions } from './mariadb-binaries.ts';

const readyWithinMs = 30_000;
const stopWithinMs = 10_000;

/** Small and quick to start, but a commit is on the disk when it returns: durability is under test. */
function serverOptions(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    // Servers that share a temporary folder delete each other's files when they start.
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 's')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-networking=0',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--character-set-server=utf8mb4',
    '--performance-schema=OFF',
    '--max-connections=1000',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=64M',
    '--innodb-use-native-aio=0',
    // Hundreds of databases are made and dropped: a fifth less time than with a file for each table.
    '--innodb-file-per-table=0',
    // What it knows of how tables are filled it need not keep: that takes a third of the time to make and drop them.
    '--innodb-stats-persistent=0',
    ...userOptions(),
  ];
}

/** Starts the server on a data folder that exists and waits until it answers. */
export async function launch(server: string, folder: string, port: number): Promise<ChildProcess> {
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'a');
  const child = spawn(server, serverOptions(folder, port), { stdio: ['ignore', log, log] });
  closeSync(log);
  guard(child, folder);
  const deadline = Date.now() + readyWithinMs;
  while (!(await answers(port))) {
    if (hasEnded(child) || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The database server did not start: ${readFileSync(logFile, 'utf8').slice(-2_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return child;
}

async function answers(port: number): Promise<boolean> {
  try {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root', connectTimeout: 1_000 });
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

/** A test process that is killed can't clean up: this watches it and does, whatever ended it. */
function guard(child: ChildProcess, folder: string): void {
  const script =
    'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; ' +
    'kill -0 "$1" 2>/dev/null || { kill -9 "$2" 2>/dev/null; rm -rf "$3"; }';
  const args = ['-c', script, 'guard', String(process.pid), String(child.pid), folder];
  spawn('sh', args, { stdio: 'ignore', detached: true }).unref();
  child.unref();
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Sends the signal and waits until the process is gone; SIGTERM becomes SIGKILL when it takes too long. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await ended;
  clearTimeout(timer);
}
