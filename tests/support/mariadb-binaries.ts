import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian puts servers; a plain user's PATH often leaves them out. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

export interface ServerBinaries {
  readonly server: string;
  /** MariaDB's script that makes an empty data folder; null: MySQL, whose server does that itself. */
  readonly installer: string | null;
}

/** The database server of this machine; null where it has none, or `HIDE_MYSQL=1` pretends so. */
export function findServer(): ServerBinaries | null {
  if (process.env.HIDE_MYSQL === '1') return null;
  const server = findExecutable('mariadbd') ?? findExecutable('mysqld');
  if (server === null) return null;
  return { server, installer: findExecutable('mariadb-install-db') ?? findExecutable('mysql_install_db') };
}

function findExecutable(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), ...systemFolders];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A server refuses to run as root unless told so by name. */
export function userOptions(): string[] {
  return process.getuid?.() === 0 ? [`--user=${userInfo().username}`] : [];
}

/** Makes an empty data folder, in one that nobody else uses, with a `root` that needs no password. */
export async function createDataFolder({ server, installer }: ServerBinaries, folder: string): Promise<void> {
  const common = ['--no-defaults', `--datadir=${folder}`, ...userOptions()];
  // Servers that share a temporary folder delete each other's files when they start, and this starts one.
  const env = { ...process.env, TMPDIR: dirname(folder) };
  if (installer === null) {
    await run(server, [...common, '--initialize-insecure'], { env });
    return;
  }
  const options = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
  await run(installer, [...common, ...options, '--innodb-log-file-size=16M'], { env });
}
