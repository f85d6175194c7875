import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDefaultData } from '../../scripts/default-data/read.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { stateBodiesFormat } from '../../scripts/import/state-bodies/format.ts';
import type { RunIssue } from '../../scripts/import/journal.ts';
import type { ImportHub } from '../../scripts/import/hub.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { forEachDatabase, freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';
import { FakeHub } from './fake-hub.ts';

const fixture = join(__dirname, '../fixtures/state-bodies/bodies.csv');
const file = join(
  process.env.HUB_DATA_DIR ?? resolve(__dirname, '../../../shared/data'),
  'state-bodies/kz_state_bodies_ru.csv',
);
const present = existsSync(file);
if (!present) process.stderr.write(`Skipped: the list of state bodies is not at HUB_DATA_DIR (${file}).\n`);

async function openBodies(url: string, withDefaultData: boolean): Promise<RunningSubgraph> {
  const subgraph = loadSubgraphs().find(({ name }) => name === 'bodies');
  if (!subgraph) throw new Error('There is no subgraph bodies.');
  const running = await openSubgraph(subgraph, url);
  const records = readDefaultData().find((data) => data.subgraph === 'bodies')?.records ?? [];
  if (withDefaultData) await running.ingest(records, { actor: 'default-data', runId: null });
  return running;
}

async function importInto(bodies: RunningSubgraph, path: string, dryRun = false) {
  const fake = new FakeHub();
  const hub: ImportHub = {
    subgraph: (name) => (name === 'bodies' ? bodies : fake.subgraph(name)),
    assume: (records) => fake.assume(records),
    close: () => fake.close(),
  };
  const issues: RunIssue[] = [];
  const { counts } = await runImport(
    { format: stateBodiesFormat, path, dryRun, knownUpTo: null },
    {
      openHub: () => Promise.resolve(hub),
      now: () => new Date('2026-11-22T07:00:00Z'),
      stop: new AbortController().signal,
      onProgress: () => undefined,
      onIssue: (issue) => issues.push(issue),
    },
  );
  return { counts, issues };
}

async function countOf(bodies: RunningSubgraph): Promise<number> {
  const answer = (await runQuery(bodies, '{ bodies { totalCount } }')) as { bodies: { totalCount: number } };
  return answer.bodies.totalCount;
}

forEachDatabase('an import of state bodies', (database) => {
  it('accounts for every row, changes nothing the second time, and nothing at all in a dry run', async () => {
    const bodies = await openBodies(database.freshUrl(), false);
    const usual = { read: 8, changed: 0, merged: 2, refused: 2, warnings: 2 };
    expect((await importInto(bodies, fixture, true)).counts).toEqual({ ...usual, created: 4, unchanged: 0 });
    expect(await bodies.revision()).toBe(0);
    expect((await importInto(bodies, fixture)).counts).toEqual({ ...usual, created: 4, unchanged: 0 });
    const revision = await bodies.revision();
    expect((await importInto(bodies, fixture)).counts).toEqual({ ...usual, created: 0, unchanged: 4 });
    expect(await bodies.revision()).toBe(revision);
  });

  it('makes no second body of those that the hub knows, and leaves their names, days and acts', async () => {
    const bodies = await openBodies(database.freshUrl(), true);
    const query = `{ body(id: "body-ecology") {
      names { id name { kk ru en } validFrom validUntil act } capacities(validity: ALL) { id validFrom act }
    } }`;
    const [before, known] = [await countOf(bodies), await runQuery(bodies, query)];
    expect((await importInto(bodies, fixture)).counts).toMatchObject({ created: 2, refused: 2 });
    expect(await countOf(bodies)).toBe(before + 2);
    expect(await runQuery(bodies, query)).toEqual(known);
  });
});

(present ? describe : describe.skip)('the published list of state bodies', () => {
  it('is taken whole over the default data: 18 known central bodies, 11 local ones without a capacity', async () => {
    const bodies = await openBodies(freshSqliteUrl(), true);
    const before = await countOf(bodies);
    const { counts, issues } = await importInto(bodies, file);
    expect(counts).toMatchObject({ read: 29, created: 11, merged: 0, refused: 0, warnings: 11 });
    expect(new Set(issues.map(({ severity, value }) => `${severity} ${String(value)}`))).toEqual(
      new Set(['WARNING Местные исполнительные органы']),
    );
    expect(await countOf(bodies)).toBe(before + 11);
    const local =
      '{ bodies(filter: { name: { startsWith: "аппарат акима" } }) { totalCount nodes { isCentralStateBody } } }';
    const central = { isCentralStateBody: false };
    expect((await runQuery(bodies, local)).bodies).toEqual({ totalCount: 11, nodes: Array(11).fill(central) });
    expect((await importInto(bodies, file)).counts).toMatchObject({ created: 0, changed: 0, unchanged: 29 });
  });
});
