import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { ConfigError } from '../_kit/config.ts';
import { storageFault } from '../_kit/database/failures.ts';
import type { Logger } from './log.ts';
import { withTimeout } from './timeout.ts';

/** `EX_CONFIG` of sysexits.h. */
const badConfiguration = 78;

/** Longer than the minute for which load balancers keep a connection: the side that sends requests closes first. */
export const keepAliveTimeout = 65_000;

/** A fault of the surroundings that a person can mend: said in one line, without a stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/**
 * By how much the heap grows, in per cent of what is in use, before the unused is collected. By itself V8 lets a process
 * that was busy when it started grow to four times what it uses: long after its start it would hold mostly garbage.
 */
const heapGrowingPercent = 60;

/** What the hub writes (records, drafts, keys) is for the account that it runs as, on a machine that others use too. */
const ownFilesOnly = 0o077;

/** Runs an entry point: what goes wrong becomes one message and an exit code. Nothing that is still pending delays the end. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  process.umask(ownFilesOnly);
  try {
    await main();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${explained(error)}\n`);
    process.exit(error instanceof ConfigError ? badConfiguration : 1);
  }
}

function explained(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartupError) return error.message;
  const fault = storageFault(error);
  if (fault !== null) return `The database can not be used: ${fault}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @returns the port, also where 0 asked for a free one */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(explain(error, port, host));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      // Not before: a start is a tenth quicker without.
      setFlagsFromString(`--heap-growing-percent=${heapGrowingPercent}`);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const where = `${urlHost(host)}:${port}`;
  if (error.code === 'EADDRINUSE') {
    return new StartupError(`Something listens on ${where} already. End it, or set PORT to another port.`);
  }
  if (error.code === 'EACCES') return new StartupError(`This user may not listen on ${where}. Set PORT above 1023.`);
  return new StartupError(`Can't listen on ${where}: ${error.message}`);
}

/** As it stands in a URL: an IPv6 address needs brackets. */
export function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Resolves when the process is told to end; a second signal ends it at once. */
export function terminationSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const end = (signal: NodeJS.Signals) => {
      process.off('SIGTERM', end).off('SIGINT', end);
      resolve(signal);
    };
    process.on('SIGTERM', end).on('SIGINT', end);
  });
}

const closingMs = 5_000;

/** Closes what the process holds; one that takes too long is left to the end of the process. */
export async function closeAll(closing: readonly (Promise<void> | undefined)[], log: Logger): Promise<void> {
  const outcomes = await Promise.allSettled(closing.map((each) => withTimeout(each ?? Promise.resolve(), closingMs)));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') log.warn({ err: outcome.reason as unknown }, 'Could not be closed');
  }
}
