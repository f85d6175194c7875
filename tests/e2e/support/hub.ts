import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { killAll, start, type Process } from '../../gateway/support/process.ts';
import { headersOf } from '../../support/accounts.ts';
import { freePort } from '../../support/free-port.ts';
import { fillAsFirstStart } from './first-start.ts';
import { asker, type Ask } from '../../support/ask.ts';

export const root = resolve(__dirname, '../../..');

/** The program as `npm test` has built it, and as it is started in earnest. */
export const gateway = join(root, 'dist/gateway/main.js');
const subgraph = join(root, 'dist/subgraphs/main.js');

export const secret = 'a secret of the end-to-end tests, long enough';
export const names = ['treaties', 'bodies', 'reports', 'publications'] as const;
export type Name = (typeof names)[number];

type Environment = Record<string, string>;

/** A busy machine is no reason for half an answer; what a limit of time or of one client does is tested elsewhere. */
export const patience = {
  CLIENT_BUDGET: '0',
  OPERATION_TIMEOUT_MS: '60000',
  SUBGRAPH_TIMEOUT_MS: '30000',
  SHUTDOWN_TIMEOUT_MS: '30000',
};

export interface Hub extends Process {
  /** Without a slash at its end. */
  readonly url: string;
  readonly ask: Ask;
  /** Those of an account that sees all. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface SeparateHub extends Hub {
  readonly subgraphs: ReadonlyMap<Name, Process>;
}

/** With the folder that its data are in. */
export interface HubIn {
  readonly hub: Hub;
  readonly folder: string;
}

const folders: string[] = [];

/** A folder of the test's own, gone when the test file ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-e2e-'));
  folders.push(folder);
  return folder;
}

/** For `afterAll`: leaves neither processes nor files behind, whatever happened. */
export function cleanUp(): void {
  killAll();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The hub as `npm start` runs it; it may not be ready yet. */
export function launchHub(environment: Environment): Process {
  return start(gateway, [], { ...patience, ...environment });
}

export function launchSubgraph(name: string, environment: Environment): Process {
  return start(subgraph, [name], { ...patience, SUBGRAPH_SECRET: secret, ...environment });
}

/** A hub that listens everywhere is asked here all the same, by an account that sees all; `folder` holds its issuer's key. */
export async function isReady(process: Process, folder: string): Promise<Hub> {
  const url = (await process.ready).replace(/\/$/, '').replace('0.0.0.0', '127.0.0.1');
  const headers = await headersOf(folder);
  return { ...process, url, headers, ask: asker(url, headers) };
}

/** One process over SQLite, with the default data where the folder is new. */
export async function startHub(folder: string, environment: Environment = {}): Promise<Hub> {
  await fill(folder, environment);
  return isReady(launchHub({ DATABASE_URL: `sqlite:${folder}`, ...environment }), folder);
}

/** What a hub leaves that has started on a new folder, and ended. */
export async function filledFolder(): Promise<string> {
  const folder = newFolder();
  await fill(folder, {});
  return folder;
}

/** What is written on a day of the test's own is written by the hub itself. */
async function fill(folder: string, environment: Environment): Promise<void> {
  if (!('CLOCK' in environment)) await fillAsFirstStart(folder, (own) => launchHub({ DATABASE_URL: `sqlite:${own}` }));
}

/** Four subgraphs, each of which knows the others, and a gateway. */
export async function startSeparately(folder: string, environment: Environment = {}): Promise<SeparateHub> {
  await fill(folder, environment);
  const ports = new Map<Name, number>();
  for (const name of names) ports.set(name, await freePort());
  const SUBGRAPHS = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`).join();
  const shared = { DATABASE_URL: `sqlite:${folder}`, SUBGRAPHS, ...environment };
  const launched = [...ports].map(
    ([name, port]) => [name, launchSubgraph(name, { PORT: String(port), ...shared })] as const,
  );
  const subgraphs = new Map<Name, Process>(launched);
  await Promise.all(launched.map(([, { ready }]) => ready));
  const hub = await isReady(
    launchHub({ DATABASE_URL: `sqlite:${folder}`, SUBGRAPHS, SUBGRAPH_SECRET: secret, ...environment }),
    folder,
  );
  return { ...hub, subgraphs };
}
