import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataFolder, findServer, type ServerBinaries } from './mariadb-binaries.ts';
import { freePort } from './free-port.ts';
import { end, launch } from './mariadb-process.ts';

/** Set by the global set-up of jest: the server that all test files of a run share. */
export const sharedUrlVariable = 'HUB_TEST_MYSQL_URL';

export interface MariaDb {
  readonly url: string;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** Halts it as it is: connections stay open and nothing is answered. */
  freeze(): void;
  thaw(): void;
  /** Ends it for good and removes its data. */
  stop(): Promise<void>;
}

/**
 * A server of one's own, for tests that restart it; null, with the reason printed, where this machine has none.
 * @throws where it has none and `REQUIRE_MYSQL=1`
 */
export async function startPrivateMariaDb(): Promise<MariaDb | null> {
  const binaries = findServer();
  if (binaries) return startServer(binaries);
  const reason = 'no mariadbd or mysqld was found on PATH or in /usr/sbin';
  if (process.env.REQUIRE_MYSQL === '1') throw new Error(`REQUIRE_MYSQL=1, and ${reason}.`);
  process.stderr.write(`\nThe tests on MySQL/MariaDB were NOT RUN: ${reason}. Install one, or set MYSQL_URL.\n`);
  return null;
}

/** The server at `MYSQL_URL` where that is set, which can't be restarted; else one of one's own. */
export async function startMariaDb(): Promise<MariaDb | null> {
  const url = process.env.MYSQL_URL;
  if (!url) return startPrivateMariaDb();
  const refuse = () => Promise.reject(new Error('The server at MYSQL_URL is not ours to restart.'));
  const ignore = () => undefined;
  return { url, kill: refuse, start: refuse, freeze: ignore, thaw: ignore, stop: () => Promise.resolve() };
}

async function startServer(binaries: ServerBinaries): Promise<MariaDb> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-db-'));
  try {
    await createDataFolder(binaries, join(folder, 'data'));
    const port = await freePort();
    let child: ChildProcess = await launch(binaries.server, folder, port);
    return {
      url: `mysql://root@127.0.0.1:${port}`,
      kill: () => end(child, 'SIGKILL'),
      start: async () => {
        child = await launch(binaries.server, folder, port);
      },
      freeze: () => void child.kill('SIGSTOP'),
      thaw: () => void child.kill('SIGCONT'),
      stop: async () => {
        child.kill('SIGCONT');
        await end(child, 'SIGTERM');
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The shared server with a database prefix that nobody else has, as `DATABASE_URL` takes it; null where there is none.
 * `(freshMysqlUrl() ? describe : describe.skip)('on MySQL', …)`
 */
export function freshMysqlUrl(): string | null {
  const shared = process.env[sharedUrlVariable];
  if (!shared) return null;
  const url = new URL(shared);
  url.pathname = `t_${randomBytes(5).toString('hex')}`;
  return url.href;
}
