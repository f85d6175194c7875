import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../../e2e/support/hub.ts';
import { freshSqliteUrl, type ForDatabases } from '../../support/databases.ts';
import { differencesFrom } from './acknowledged.ts';
import { Clients } from './clients.ts';
import { faultsOf } from './consistency.ts';
import { filledUrl } from './filled.ts';
import { currentRows, lastIssues } from './current-rows.ts';
import { writeImportFixture, type FixtureSizes } from './import-fixture.ts';
import { accountOf, reached, revisionOf, runImport, type Account } from './importing.ts';
import { report } from './report.ts';
import { oneProcess } from './topology.ts';

/** The subgraph that a format writes to most. */
const targets = { untc: 'treaties', upr: 'reports' } as const;
type Format = keyof typeof targets;

export interface Source {
  readonly format: Format;
  readonly path: string;
}

/** The two layouts in a folder of their own, gone when the test file ends. */
export function generatedSources(sizes: FixtureSizes): Source[] {
  const folder = mkdtempSync(join(tmpdir(), 'hub-imports-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => writeImportFixture(folder, sizes));
  return (Object.keys(targets) as Format[]).map((format) => ({ format, path: join(folder, format) }));
}

/** The real data, where this machine has them. */
export function realSources(): Source[] {
  const folder = process.env['HUB_DATA_DIR'] ?? resolve(root, '../shared/data');
  const all = (Object.keys(targets) as Format[]).map((format) => ({ format, path: join(folder, format) }));
  const present = all.filter(({ path }) => existsSync(path));
  if (present.length < all.length)
    process.stderr.write(`Skipped: the real data are not at HUB_DATA_DIR (${folder}).\n`);
  return present;
}

interface Undisturbed {
  readonly account: Account;
  readonly revisions: number;
}

async function importUndisturbed(url: string, { format, path }: Source): Promise<Undisturbed> {
  const before = await revisionOf(url, targets[format]);
  const account = accountOf(await runImport(url, format, path));
  expect(account.created).toBeGreaterThan(0);
  return { account, revisions: (await revisionOf(url, targets[format])) - before };
}

/** Kills the import wherever it happens to be, `times` over, then lets it run. */
async function importKilled(url: string, source: Source, times: number, revisions: number): Promise<Account> {
  const { format, path } = source;
  for (let kill = 0; kill < times; kill += 1) {
    const wanted = (await revisionOf(url, targets[format])) + Math.floor((Math.random() * revisions) / times);
    const run = await runImport(url, format, path, async (ended) => {
      await reached(url, targets[format], wanted, ended);
    });
    expect(run.code).toBeNull();
  }
  return accountOf(await runImport(url, format, path));
}

async function expectNothingNew(url: string, { format, path }: Source, { read, refused }: Account): Promise<void> {
  const before = await revisionOf(url, targets[format]);
  expect(accountOf(await runImport(url, format, path))).toMatchObject({ read, refused, created: 0, changed: 0 });
  expect(await revisionOf(url, targets[format])).toBe(before);
}

export function testKilledImports(sources: readonly Source[], kills: number, forDatabases: ForDatabases): void {
  forDatabases('an import that is killed wherever it happens to be', (database) => {
    it('ends, run again, as one that nobody disturbed', async () => {
      const [undisturbed, disturbed] = [database.freshUrl(), database.freshUrl()];
      const accounts: Account[] = [];
      for (const source of sources) {
        const { account, revisions } = await importUndisturbed(undisturbed, source);
        accounts.push(account);
        const { read, refused } = await importKilled(disturbed, source, kills, revisions);
        expect({ read, refused }).toEqual({ read: account.read, refused: account.refused });
        expect(await lastIssues(disturbed)).toEqual(await lastIssues(undisturbed));
        report(`${source.format}: ${read} rows, killed ${kills} times`);
      }
      expect(await currentRows(disturbed)).toEqual(await currentRows(undisturbed));
      expect(await faultsOf(disturbed)).toEqual([]);
      for (const [index, source] of sources.entries())
        await expectNothingNew(disturbed, source, accounts[index] as Account);
    });
  });
}

export function testTwoImportsAtOnce(sources: readonly Source[]): void {
  it('Two imports at once on the same files end as one alone', async () => {
    const [alone, together] = [freshSqliteUrl(), freshSqliteUrl()];
    for (const { format, path } of sources) {
      const { account } = await importUndisturbed(alone, { format, path });
      const runs = await Promise.all([runImport(together, format, path), runImport(together, format, path)]);
      for (const run of runs) {
        const { read, refused } = accountOf(run);
        expect({ read, refused }).toEqual({ read: account.read, refused: account.refused });
      }
    }
    expect(await currentRows(together)).toEqual(await currentRows(alone));
    expect(await faultsOf(together)).toEqual([]);
  });
}

export function testImportBesideCommands(sources: readonly Source[]): void {
  it('An import and commands at once lose nothing of each other', async () => {
    const url = await filledUrl();
    const hub = await oneProcess(url);
    const clients = new Clients(hub, () => false, { writers: 2, readers: 1 });
    const accounts: Account[] = [];
    for (const { format, path } of sources) accounts.push(accountOf(await runImport(url, format, path)));
    await clients.stop();
    report(`${clients.figures}; imported ${accounts.map(({ read }) => read).join(' and ')} rows`);
    expect(clients.violations).toEqual([]);
    expect(clients.acknowledged.length).toBeGreaterThan(10);
    expect(await differencesFrom(clients.acknowledged, url)).toEqual([]);
    expect(await faultsOf(url)).toEqual([]);
    for (const [index, source] of sources.entries()) await expectNothingNew(url, source, accounts[index] as Account);
    await hub.front.kill();
  });
}
