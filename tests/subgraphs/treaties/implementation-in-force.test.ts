import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act, actLink, measure } from './legal-records.ts';
import { provision } from './part-records.ts';
import { fill, world } from './records.ts';

const rule = { en: 'Ten calendar days after the day of first official publication' };

/** By article, the acts of the measures on it. */
const articles: Readonly<Record<string, readonly string[]>> = {
  '1': ['kz-law-2004'],
  '2': ['kz-law-2005'],
  '3': ['kz-gov-2010'],
  '4': ['kz-gov-2021'],
  '5': ['kz-law-2015'],
  '6': ['kz-undated'],
  '7': ['kz-law-2004', 'kz-code-2023'],
};
const idOf = (article: string) => `untc-4-4-art-${article}`;

const records = [
  ...world,
  act('kz-law-2004', '2004-01-10', { effective: { date: '2004-07-01' } }),
  act('kz-law-2005', '2005-04-13'),
  act('kz-gov-2010', '2010-10-30', { effective: { date: '2010-10-30' } }),
  act('kz-gov-2021', '2021-03-18', { effective: { rule, notBefore: '2021-03-29' } }),
  act('kz-law-2015', '2015'),
  act('kz-undated', null),
  act('kz-gov-2022', '2022-04-21', { effective: { rule, notBefore: '2022-05-02' } }),
  act('kz-code-2023', '2023-04-20', { effective: { date: '2023-07-01' } }),
  actLink('kz-code-2023', 'REPEALS', 'kz-law-2004'),
  actLink('kz-code-2023', 'REPEALS', 'kz-law-2005'),
  actLink('kz-gov-2022', 'REPEALS', 'kz-gov-2010'),
  // Neither ends anything.
  actLink('kz-gov-2022', 'REPLACES', 'kz-law-2015'),
  actLink('kz-gov-2022', 'AMENDS', 'kz-law-2015'),
  ...Object.keys(articles).map((article) => provision('untc-4-4', article)),
  ...Object.entries(articles).flatMap(([article, acts]) =>
    acts.map((each) => measure(`measure-${article}-${each}`, 'untc-4-4', { provision: idOf(article), act: each })),
  ),
  measure('measure-1-none', 'untc-4-4', { provision: idOf('1'), extent: 'NONE', act: 'kz-undated' }),
];

interface Found {
  readonly id: string;
  readonly implementation: string;
  readonly actInForce: string;
  readonly isWithoutAct: boolean;
}

forEachDatabase('what carries out provisions on a day', (database) => {
  let running: RunningSubgraph;
  const provisionsOn = async (clock: string, filter: object | null = null): Promise<Found[]> => {
    const query = `query Q($filter: ProvisionFilter) ${clock} {
      provisions(filter: $filter) { nodes { id implementation actInForce isWithoutAct } } }`;
    return (await runQuery(running, query, { filter })).provisions.nodes as Found[];
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it.each([
    ['@at(asOf: "2003-12-31")', 'NO NO NO NO NO UNKNOWN NO'],
    ['@at(asOf: "2004-06-30")', 'NO NO NO NO NO UNKNOWN NO'],
    ['@at(asOf: "2004-07-01")', 'YES NO NO NO NO UNKNOWN YES'],
    ['@at(asOf: "2010-12-01")', 'YES UNKNOWN YES NO NO UNKNOWN YES'],
    ['@at(asOf: "2015-06-01")', 'YES UNKNOWN YES NO UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2021-03-28")', 'YES UNKNOWN YES NO UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2021-03-29")', 'YES UNKNOWN YES UNKNOWN UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2022-05-01")', 'YES UNKNOWN YES UNKNOWN UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2022-05-02")', 'YES UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2023-06-30")', 'YES UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2023-07-01")', 'NO NO UNKNOWN UNKNOWN UNKNOWN UNKNOWN YES'],
    ['@at(asOf: "2023-07-01", today: "2023-06-30")', 'NO NO UNKNOWN UNKNOWN UNKNOWN UNKNOWN YES'],
    ['@at(today: "2023-04-19")', 'YES UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN YES'],
    ['', 'NO NO UNKNOWN UNKNOWN UNKNOWN UNKNOWN YES'],
  ])('is %s what is in force by then, by the filters as by the fields', async (clock, expected) => {
    const nodes = await provisionsOn(clock);
    expect(nodes.map(({ actInForce }) => actInForce).join(' ')).toBe(expected);
    const those = (condition: (node: Found) => boolean) => idsOf({ nodes: nodes.filter(condition) });
    const filtered = async (filter: object) => idsOf({ nodes: await provisionsOn(clock, filter) });
    for (const value of ['YES', 'UNKNOWN', 'NO'])
      expect(await filtered({ actInForce: { eq: value } })).toEqual(those(({ actInForce }) => actInForce === value));
    for (const value of [true, false])
      expect(await filtered({ isWithoutAct: { eq: value } })).toEqual(those((node) => node.isWithoutAct === value));
    for (const value of ['NOT_ASSESSED', 'NONE', 'PARTIAL'])
      expect(await filtered({ implementation: { eq: value } })).toEqual(those((node) => node.implementation === value));
    expect(those(({ actInForce }) => actInForce === 'NO')).toEqual(those(({ isWithoutAct }) => isWithoutAct));
  });

  it('is nothing by an act that is not adopted yet, nor by one that is repealed', async () => {
    const query = (day: string) => `query Q @at(asOf: "${day}") {
      later: provision(id: "${idOf('4')}") { isWithoutAct implementation actInForceLabel { en } }
      ended: provision(id: "${idOf('2')}") { isWithoutAct implementation measures { nodes { act { inForce { reason } } } } }
      silent: provision(id: "${idOf('1')}") { isWithoutAct implementation } }`;
    const gap = { isWithoutAct: true, implementation: 'NOT_ASSESSED' };
    expect(await runQuery(running, query('2010-12-01'))).toMatchObject({
      later: { ...gap, actInForceLabel: { en: 'not in force' } },
      ended: { isWithoutAct: false, implementation: 'PARTIAL' },
      silent: { isWithoutAct: false, implementation: 'PARTIAL' },
    });
    expect(await runQuery(running, query('2023-07-01'))).toMatchObject({
      later: { isWithoutAct: false, implementation: 'PARTIAL', actInForceLabel: { en: 'unknown' } },
      // The measure stays to be seen, with what its act has come to.
      ended: { ...gap, measures: { nodes: [{ act: { inForce: { reason: 'REPEALED' } } }] } },
      // That an act has nothing to do with it is a finding as long as that act may be in force.
      silent: { isWithoutAct: true, implementation: 'NONE' },
    });
  });
});
