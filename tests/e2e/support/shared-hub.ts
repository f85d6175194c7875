import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headersOf } from '../../support/accounts.ts';
import { asker } from '../../support/ask.ts';
import { eventually } from '../../support/eventually.ts';
import { sharedHubFile } from '../../support/shared-hub-file.ts';
import { isFirst } from './first-start.ts';
import { gateway, patience, type Hub } from './hub.ts';

/** The day of the shared hub. */
export const today = '2026-11-22';

export interface SharedHub extends Pick<Hub, 'url' | 'ask' | 'headers'> {
  /** Where its databases and the key of its issuer are. */
  readonly folder: string;
  /** Its log so far, of all who asked it: warnings, and what is worse. */
  readonly log: () => Record<string, unknown>[];
}

const startsWithinMs = 90_000;

const logOf = (folder: string) => join(folder, 'log');
const linesOf = (log: string) =>
  log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));

/**
 * A hub with the default data for all files of a run that write nothing: to start one takes seconds. Whoever needs it
 * first starts it; it ends with the run.
 */
export async function sharedHub(): Promise<SharedHub> {
  const file = sharedHubFile();
  if (isFirst(`${file}.begun`)) await launch(file);
  await eventually(() => expect(existsSync(file)).toBe(true), Date.now() + startsWithinMs);
  const { url, folder } = JSON.parse(readFileSync(file, 'utf8')) as { url: string; folder: string };
  const headers = await headersOf(folder);
  const log = () => linesOf(readFileSync(logOf(folder), 'utf8'));
  return { url, folder, headers, log, ask: asker(url, headers) };
}

/** It outlives the test file that started it, so what it says goes to a file. */
async function launch(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-shared-'));
  const log = logOf(folder);
  const output = openSync(log, 'w');
  const { PATH = '', HOME = '' } = process.env;
  const clock = { CLOCK: `${today}T12:00:00+05:00`, DATABASE_URL: `sqlite:${folder}` };
  const child = spawn(process.execPath, [gateway], {
    env: { PATH, HOME, LOG_LEVEL: 'warn', PORT: '0', ...patience, ...clock },
    stdio: ['ignore', output, output],
    detached: true,
  });
  child.unref();
  const readyAt = () => / ready at (\S+?)\/?\n/.exec(readFileSync(log, 'utf8'))?.[1];
  await eventually(() => {
    expect(child.exitCode === null ? '' : readFileSync(log, 'utf8')).toBe('');
    expect(readyAt()).toBeDefined();
  }, Date.now() + startsWithinMs);
  writeFileSync(`${file}.new`, JSON.stringify({ pid: child.pid, url: readyAt(), folder }));
  renameSync(`${file}.new`, file);
}
