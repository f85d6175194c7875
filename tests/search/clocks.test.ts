import type { Caller, IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { Database } from '../../subgraphs/_kit/database/database.ts';
import { searchHereQuery } from '../../subgraphs/_kit/search/search-here.ts';
import { subgraph as reports } from '../../subgraphs/reports/subgraph.ts';
import { subgraph as treaties } from '../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';
import { fill as fillReports } from '../subgraphs/reports/records.ts';
import { issue, proposal } from '../subgraphs/reports/entry-records.ts';

const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;
const treaty = (id: string, en: string, more: object = {}) =>
  ({ type: 'Treaty', id, title: { en }, laterality: 'BILATERAL', sources, ...more }) as unknown as IngestRecord;

interface Answer {
  readonly total: number;
  readonly hits: readonly { readonly id: string; readonly passage: { readonly text: string } | null }[];
}

const types = ['Treaty', 'Provision', 'Proposal', 'ProblemIssue'];

/** Ids with the passages, as one text each, behind how many there are. */
async function searched(
  running: RunningSubgraph,
  query: string,
  clocks: object = {},
  caller: Partial<Caller> = {},
): Promise<unknown[]> {
  const variables = { query, language: null, types, first: 10, after: null, ...clocks };
  const { searchHere } = await runQuery(running, searchHereQuery, variables, { isPeer: true, ...caller });
  const { total, hits } = searchHere as Answer;
  return [total, ...hits.map(({ id, passage }) => `${id}: ${passage?.text}`)];
}

forEachDatabase('A search at a moment', (database) => {
  let url: string;
  let running: RunningSubgraph;
  let moment = '';
  const open = () => openSubgraph(treaties, url, { now: () => new Date(moment) });
  const fillAt = async (at: string, ...records: IngestRecord[]) => {
    moment = at;
    await running.ingest(records, { actor: 'default-data', runId: null });
  };

  beforeEach(async () => {
    url = database.freshUrl();
    running = await open();
    await fillAt('2020-01-01T00:00:00Z', treaty('t', 'On water'), treaty('u', 'On fish'));
    await fillAt('2021-01-01T00:00:00Z', treaty('t', 'On energy'), treaty('v', 'On water and energy'));
  });

  const early = { knownAt: '2020-06-01T00:00:00.000Z' };
  const asItWas = async () => {
    expect(await searched(running, 'water', early)).toEqual([1, 't: On water']);
    expect(await searched(running, 'energy', early)).toEqual([0]);
    expect(await searched(running, 'fish', early)).toEqual([1, 'u: On fish']);
    expect(await searched(running, 'water', { knownAt: '2019-01-01T00:00:00.000Z' })).toEqual([0]);
    expect(await searched(running, 'water')).toEqual([1, 'v: On water and energy']);
    expect(await searched(running, 'energy')).toEqual([2, 't: On energy', 'v: On water and energy']);
  };

  it('finds what records said then, and nothing that was written since', asItWas);

  it('finds the same after all of it was indexed anew', async () => {
    await running.close();
    const stored = await Database.open(url, 'treaties', { entities: [], migrations: [] });
    await stored.writer.query('DELETE FROM search_state');
    await stored.writer.query('UPDATE search_text SET recorded_from = 0');
    await stored.close();
    running = await open();
    await asItWas();
  });

  it('reads the revision that it is pinned to, as exports are, after more was written', async () => {
    expect(await searched(running, 'water', {}, { atRevision: 1 })).toEqual([1, 't: On water']);
    expect(await searched(running, 'water', {}, { atRevision: 2 })).toEqual([1, 'v: On water and energy']);
  });
});

forEachDatabase('A search for the year of a record', (database) => {
  it('goes by the version that the clocks ask for, and finds nothing that is yet to come', async () => {
    let moment = '2020-01-01T00:00:00Z';
    const running = await openSubgraph(treaties, database.freshUrl(), { now: () => new Date(moment) });
    const concluded = (concludedOn: string) =>
      running.ingest([treaty('t', 'On water', { concludedOn })], { actor: 'default-data', runId: null });
    await concluded('1989-11-20');
    moment = '2021-01-01T00:00:00Z';
    await concluded('1990-11-20');
    const found = [1, 't: On water'];
    expect([await searched(running, 'water 1989'), await searched(running, 'water 1990')]).toEqual([[0], found]);
    const early = { knownAt: '2020-06-01T00:00:00.000Z' };
    expect([await searched(running, 'water 1989', early), await searched(running, '1990', early)]).toEqual([
      found,
      [0],
    ]);
    expect(await searched(running, '1990', { today: '1990-11-19' })).toEqual([0]);
    expect(await searched(running, '1990', { today: '1990-11-20' })).toEqual([1, 't: 1990-11-20']);
  });
});

forEachDatabase('A search on a simulated day', (database) => {
  it('finds nothing that began later, nor a part of it', async () => {
    const running = await openSubgraph(treaties, database.freshUrl());
    const article = { type: 'Provision', id: 'late-art-1', treaty: 'late', article: '1', position: 1, sources };
    const records = [
      treaty('early', 'On water', { concludedOn: '2001-05-05' }),
      treaty('undated', 'On water'),
      treaty('late', 'On water', { concludedOn: '2011-05-05' }),
      { ...article, heading: { en: 'Water' } } as unknown as IngestRecord,
    ];
    await running.ingest(records, { actor: 'default-data', runId: null });
    expect(await searched(running, 'late', { today: '2011-05-04' })).toEqual([0]);
    expect(await searched(running, 'late')).toEqual([1, 'late: late']);
    const before = [2, 'early: On water', 'undated: On water'];
    expect(await searched(running, 'water', { today: '2011-05-04' })).toEqual(before);
    const all = [4, 'early: On water', 'late: On water', 'undated: On water', 'late-art-1: Water'];
    expect(await searched(running, 'water', { today: '2011-05-05' })).toEqual(all);
    expect(await searched(running, 'water')).toEqual(all);
  });

  it('finds a record, and not by what was said of it later', async () => {
    const running = await openSubgraph(reports, database.freshUrl());
    const text = { en: 'To pay for water' };
    const outcome = { outcome: 'DONE', outcomeOn: '2021-03-01', outcomeNote: { en: 'Paid in gold, water flows' } };
    await fillReports(running, issue('i'), proposal('i', 1, { text, ...outcome }));
    const at = (query: string, today: string) => searched(running, query, { today });
    expect(await at('gold', '2021-02-28')).toEqual([0]);
    expect(await at('gold', '2021-03-01')).toEqual([1, 'i-p1: Paid in gold, water flows']);
    expect(await at('water flows', '2021-02-28')).toEqual([0]);
    expect(await at('water', '2021-02-28')).toEqual([1, 'i-p1: To pay for water']);
  });
});
