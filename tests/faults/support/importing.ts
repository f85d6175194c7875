import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { names, root } from '../../e2e/support/hub.ts';
import { withTables } from './tables.ts';
import { auditFolderOf } from '../../support/audit-folder.ts';

export interface Account {
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly refused: number;
}

export interface ImportRun {
  /** Null: it was killed. */
  readonly code: number | null;
  readonly output: string;
}

const running = new Set<number>();
const endsWithinMs = 600_000;

/** `npm run import -- <format> <path>`; `killWhen` resolves when it is to be killed. */
export async function runImport(
  databaseUrl: string,
  format: string,
  path: string,
  killWhen?: (ended: () => boolean) => Promise<void>,
): Promise<ImportRun> {
  const { PATH = '', HOME = '' } = process.env;
  const args = [join(root, 'dist/scripts/import/main.js'), format, path];
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, DATABASE_URL: databaseUrl, AUDIT_FOLDER: auditFolderOf(databaseUrl) },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: endsWithinMs,
    killSignal: 'SIGKILL',
  });
  running.add(child.pid ?? 0);
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      isOver = true;
      running.delete(child.pid ?? 0);
      resolve(code);
    }),
  );
  if (killWhen) void killWhen(() => isOver).then(() => child.kill('SIGKILL'));
  return { code: await ended, output };
}

/** The account that it prints. @throws where it prints none, or one that does not add up */
export function accountOf({ output }: ImportRun): Account {
  const pattern =
    /read (\d+) = created (\d+) \+ changed (\d+) \+ unchanged (\d+) \+ merged (\d+) \+ refused (\d+); warnings/;
  const numbers = pattern.exec(output)?.slice(1).map(Number);
  if (!numbers) throw new Error(`The import gave no account:\n${output}`);
  const [read = 0, created = 0, changed = 0, unchanged = 0, merged = 0, refused = 0] = numbers;
  const account = { read, created, changed, unchanged, merged, refused };
  if (read !== created + changed + unchanged + merged + refused) throw new Error(JSON.stringify(account));
  return account;
}

/** Resolves when the subgraph has reached the revision, or there is nobody left to bring it there. */
export async function reached(
  databaseUrl: string,
  subgraph: string,
  wanted: number,
  ended: () => boolean,
): Promise<void> {
  while (!ended() && (await revisionOf(databaseUrl, subgraph)) < wanted) await sleep(15);
}

/** 0 where there are no tables yet. */
export async function revisionOf(databaseUrl: string, subgraph: string): Promise<number> {
  try {
    return await withTables(databaseUrl, subgraph, async (tables) => {
      const [counter] = await tables.read<{ value: number }>('SELECT value FROM revision_counter');
      return counter?.value ?? 0;
    });
  } catch {
    return 0;
  }
}

/** Of the four, in the order of the revision vector. */
export function revisionsOf(databaseUrl: string): Promise<number[]> {
  return Promise.all(names.map((name) => revisionOf(databaseUrl, name)));
}

afterAll(() => {
  for (const pid of running) process.kill(pid, 'SIGKILL');
});
