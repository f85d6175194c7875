import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OpenOptions, Subgraph } from '../../subgraphs/_kit/contract.ts';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { emptyDatabase, hasDatabase, type EmptyDatabase } from './empty-database.ts';
import { freshMysqlUrl } from './mariadb.ts';

type Options = Omit<OpenOptions, 'databaseUrl'>;

/** What a subgraph has made of an empty folder, or of an empty database; the databases go when the test file ends. */
const folders = new Map<Subgraph, Promise<string>>();
const databases = new Map<Subgraph, Promise<EmptyDatabase>>();

afterAll(async () => {
  for (const empty of databases.values()) await (await empty).drop();
  databases.clear();
});

/**
 * Where a subgraph is opened on what is empty, its tables are copied there: all its migrations take it several times as
 * long, and a run opens hundreds. What they do is tested by `tests/kit/migrations`, and by all that starts processes.
 */
export async function copyEmptyTables(subgraph: Subgraph, databaseUrl: string, options: Options): Promise<void> {
  const location = locate(databaseUrl, subgraph.name);
  if (location.dialect === 'sqlite') {
    if (!existsSync(location.file))
      copyFiles(await made(folders, subgraph, options, makeFolder), dirname(location.file));
  } else if (!(await hasDatabase(location))) {
    const empty = await made(databases, subgraph, options, makeDatabase);
    await empty.copyTo(location);
  }
}

function made<T>(
  all: Map<Subgraph, Promise<T>>,
  subgraph: Subgraph,
  options: Options,
  make: (subgraph: Subgraph, options: Options) => Promise<T>,
): Promise<T> {
  const known = all.get(subgraph) ?? make(subgraph, options);
  all.set(subgraph, known);
  return known;
}

async function makeFolder(subgraph: Subgraph, options: Options): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-empty-'));
  await openAndClose(subgraph, `sqlite:${folder}`, options);
  return folder;
}

function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(from)) cpSync(join(from, name), join(to, name));
}

async function makeDatabase(subgraph: Subgraph, options: Options): Promise<EmptyDatabase> {
  const url = freshMysqlUrl();
  if (url === null) throw new Error('There is no MySQL server in this run: use forEachDatabase.');
  await openAndClose(subgraph, url, options);
  return emptyDatabase(url, subgraph.name);
}

async function openAndClose(subgraph: Subgraph, databaseUrl: string, options: Options): Promise<void> {
  const running = await subgraph.open({ ...options, databaseUrl });
  await running.close();
}
