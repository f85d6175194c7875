import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchHub } from '../../e2e/support/hub.ts';
import { freshSqliteUrl, type ForDatabases } from '../../support/databases.ts';
import { faultsOf } from './consistency.ts';
import { currentRows } from './current-rows.ts';
import { defaultData, expectDefaultData } from './default-data.ts';
import { accountOf, reached, revisionOf, revisionsOf, runImport } from './importing.ts';
import type { Source } from './imports.ts';
import { Program } from './program.ts';
import { report } from './report.ts';
import { isThere } from './tables.ts';
import { oneProcess } from './topology.ts';
import { auditFolderOf } from '../../support/audit-folder.ts';

const folderOf = (url: string) => url.slice('sqlite:'.length);

/** Starts a hub for the first time and kills it some time after it has begun to make its tables. */
async function killFirstStart(url: string, lastsMs: number): Promise<void> {
  const hub = new Program('hub', () => launchHub({ DATABASE_URL: url, AUDIT_FOLDER: auditFolderOf(url) }));
  const { exit, ready } = hub.begin();
  while (!(await isThere(url, 'treaties'))) await sleep(5);
  await Promise.race([sleep(Math.random() * lastsMs), ready.catch(() => undefined), exit]);
  await hub.kill();
}

export function testStartsAtOnce(forDatabases: ForDatabases): void {
  forDatabases('the first start', (database) => {
    it('makes the tables and writes the default data once when two hubs start at once', async () => {
      const url = database.freshUrl();
      const hubs = await Promise.all([oneProcess(url), oneProcess(url)]);
      await Promise.all(hubs.map((hub) => hub.front.kill('SIGTERM')));
      await expectDefaultData(url);
      // They were told to end: all is in the files, and nothing is left in their logs.
      if (database.dialect === 'sqlite') await expectDefaultData(copyOf(url));
    });
  });
}

/** Of the databases alone. */
function copyOf(url: string): string {
  const copy = freshSqliteUrl();
  for (const file of readdirSync(folderOf(url)).filter((name) => name.endsWith('.sqlite')))
    copyFileSync(join(folderOf(url), file), join(folderOf(copy), file));
  return copy;
}

/** Killed anywhere, often enough to hit each step. */
export function testFirstStartsKilledAnywhere(kills: number, forDatabases: ForDatabases): void {
  forDatabases('the first start', (database) => {
    it('is made good by the next one when it is killed wherever it happens to be', async () => {
      const url = database.freshUrl();
      // Most of the time before that is spent on loading code.
      const lastsMs = database.dialect === 'sqlite' ? 1_500 : 4_000;
      const reachedBefore: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        await killFirstStart(url, lastsMs);
        reachedBefore.push(await revisionOf(url, 'publications'));
      }
      report(`killed ${kills} times, the data were whole after ${reachedBefore.filter(Boolean).length} of these`);
      const hub = await oneProcess(url);
      await hub.front.kill();
      await expectDefaultData(url);
    });
  });
}

export function testSuccessions(successions: number, sources: () => readonly Source[]): void {
  it('Starts, ends of all kinds and imports in quick succession lose nothing that was written', async () => {
    const url = freshSqliteUrl();
    for (let succession = 0; succession < successions; succession += 1) {
      const hub = await oneProcess(url);
      const [source] = sources();
      const importing = source && runImport(url, source.format, source.path);
      await hub.front.kill(succession % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      if (importing) accountOf(await importing);
      await expectAllOf(await defaultData(), url);
    }
    expect(await faultsOf(url)).toEqual([]);
  });
}

/** Both at once: the other makes good what the killed one began. */
export function testOneOfTwoFirstStartsKilled(): void {
  it('Of two first starts at once one is killed halfway, and the other leaves all of the default data, once', async () => {
    const url = freshSqliteUrl();
    const first = new Program('hub', () => launchHub({ DATABASE_URL: url, AUDIT_FOLDER: auditFolderOf(url) }));
    first.begin();
    const second = oneProcess(url);
    await reached(url, 'treaties', 1, () => false);
    await first.kill();
    report(`killed at revisions ${(await revisionsOf(url)).join(', ')}`);
    const hub = await second;
    await hub.front.kill('SIGTERM');
    await expectDefaultData(url);
    // It was told to end: all is in the files, and nothing is left in their logs.
    await expectDefaultData(copyOf(url));
    expect(await faultsOf(url)).toEqual([]);
  });
}

export function testFirstStartKilledHalfway(sources: () => readonly Source[]): void {
  it('A first start that is killed halfway is made good by the next one, also after an import', async () => {
    const url = freshSqliteUrl();
    const first = new Program('hub', () => launchHub({ DATABASE_URL: url, AUDIT_FOLDER: auditFolderOf(url) }));
    first.begin();
    await reached(url, 'treaties', 1, () => false);
    await first.kill();
    report(`killed at revisions ${(await revisionsOf(url)).join(', ')}`);
    for (const { format, path } of sources().slice(0, 1)) accountOf(await runImport(url, format, path));
    const second = await oneProcess(url);
    await second.front.kill();
    await expectAllOf(await defaultData(), url);
    expect(await faultsOf(url)).toEqual([]);
  });
}

/** An import adds to it, and its sources to what it finds; nothing of it goes. */
async function expectAllOf(expected: Record<string, string[]>, url: string): Promise<void> {
  const now = await currentRows(url);
  const idOf = (line: string) => (JSON.parse(line) as [string, unknown][])[0]?.[1];
  for (const [table, lines] of Object.entries(expected)) {
    const ids = new Set(now[table]?.map(idOf));
    expect(lines.map(idOf).filter((id) => !ids.has(id))).toEqual([]);
  }
}
