import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act, actLink, measure, treatyLink } from './legal-records.ts';
import { provision } from './part-records.ts';
import { fill, world } from './records.ts';

const records = [
  ...world,
  ...['a', 'b', 'c', 'd'].map((letter) => act(`kz-${letter}`, '2014-07-03')),
  act('kz-late', '2021-12'),
  act('kz-undated', null),
  provision('untc-4-4', '7'),
  // Twice by measures and once by a link: one act.
  measure('measure-1', 'untc-4-4', { act: 'kz-a', provision: 'untc-4-4-art-7', extent: 'CONFLICTS' }),
  measure('measure-2', 'untc-4-4', { act: 'kz-a', assessedOn: '2020-05' }),
  treatyLink('kz-a', 'IMPLEMENTS', 'untc-4-4'),
  treatyLink('kz-b', 'RATIFIES', 'untc-4-4'),
  measure('measure-3', 'untc-4-4', { act: 'kz-undated', extent: 'FULL', assessedOn: '2022-03-01' }),
  // Said to be silent on it; no act; a link to another act.
  measure('measure-4', 'untc-4-4', { act: 'kz-c', extent: 'NONE' }),
  measure('measure-5', 'untc-4-4', { extent: 'NONE' }),
  actLink('kz-d', 'IMPLEMENTS', 'kz-b'),
  measure('measure-6', 'untc-4-4', { act: 'kz-late' }),
  measure('measure-7', 'untc-26-4', { act: 'kz-c' }),
];

forEachDatabase('what there was to analyse of legal acts on a treaty', (database) => {
  let running: RunningSubgraph;

  const ask = async (ids: readonly string[], clock = ''): Promise<unknown[]> => {
    const query = `query Q($r: [_Any!]!) ${clock} { _entities(representations: $r) { ... on TreatyInputUse { available notAnalysed } } }`;
    const r = ids.map((id) => ({ __typename: 'TreatyInputUse', id }));
    return (await runQuery(running, query, { r }))._entities as unknown[];
  };
  const available = async (id: string, clock = '') =>
    ((await ask([id], clock)) as { available: number }[])[0]?.available;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('is each act once that a measure names or that ratifies or implements it, by one statement for all', async () => {
    let answer: unknown[] = [];
    const reads = await readsDuring(async () => {
      answer = await ask([
        'untc-4-4:LEGAL_ACTS:1:2021:body-moj',
        'untc-4-4:LEGAL_ACTS:9:2020:body-mfa',
        'untc-26-4:LEGAL_ACTS:0:2021:body-moj',
        'kz-uz-2013:LEGAL_ACTS:0:2021:body-moj',
        'untc-4-4:PROVISIONS:0:2021:body-moj',
        'untc-4-4:MEDIA:0:2021:body-moj',
      ]);
    });
    // Acts, and provisions.
    expect(reads).toHaveLength(2);
    expect(answer).toEqual([
      { available: 4, notAnalysed: 3 },
      { available: 3, notAnalysed: 0 },
      { available: 1, notAnalysed: 1 },
      { available: 0, notAnalysed: 0 },
      { available: 1, notAnalysed: 1 },
      { available: null, notAnalysed: null },
    ]);
  });

  it('grows with the years in which acts were adopted', async () => {
    const upTo = (year: number) => available(`untc-4-4:LEGAL_ACTS:0:${year}:body-moj`);
    // Of the undated one nobody knows that it came later.
    expect(await upTo(2013)).toBe(1);
    expect(await upTo(2014)).toBe(3);
    expect(await upTo(2021)).toBe(4);
  });

  it('is on a simulated day what was adopted and assessed by then', async () => {
    const on = (day: string) => available('untc-4-4:LEGAL_ACTS:0:2030:body-moj', `@at(today: "${day}")`);
    expect(await on('2014-07-02')).toBe(0);
    expect(await on('2021-11-30')).toBe(2);
    expect(await on('2021-12-01')).toBe(3);
    expect(await on('2022-03-01')).toBe(4);
  });

  it('is for an earlier knowledge what was recorded by then', async () => {
    const id = 'untc-4-4:LEGAL_ACTS:0:2021:body-moj';
    expect(await available(id, '@at(knownAt: "2026-11-22T11:59:00+05:00")')).toBe(0);
    expect(await available(id, '@at(knownAt: "2026-11-22T12:01:00+05:00")')).toBe(4);
  });
});
