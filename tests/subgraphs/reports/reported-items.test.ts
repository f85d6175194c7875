import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { duty, information, item, returned, submitted, written } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { fill } from './records.ts';

const [a, b] = ['cycle-2021:body-a', 'cycle-2021:body-b'] as const;
const signed = { kind: 'SIGNED_NOT_IN_FORCE' };

const records = [
  ...written(`${a}:v1`, returned(2021)),
  information(a, 2, { begunOn: '2021-11-21' }),
  item(a, 'untc-4-4'),
  item(a, 'untc-4-5'),
  item(a, 'untc-4-9'),
  item(a, 'untc-26-4', signed),
  item(a, 'untc-26-5', signed),
  item(a, 'untc-9-1', { kind: 'UNSETTLED' }),
  item(a, 'untc-9-2', { kind: 'UNSETTLED' }),
  item(a, 'untc-9-3', { kind: 'UNSETTLED' }),
  inForce(`${a}:v1`, 'untc-9-1'),
  notInForce(`${a}:v1`, 'untc-9-2'),
  inForce(`${a}:v1`, 'untc-4-4'),
  inForce(`${a}:v1`, 'untc-26-5'),
  notInForce(`${a}:v1`, 'untc-26-4'),
  inForce(`${a}:v2`, 'untc-4-4'),
  inForce(`${a}:v2`, 'untc-4-5'),
  notInForce(`${a}:v2`, 'untc-26-5'),
  duty(2021, 'body-b'),
  item(b, 'untc-4-4'),
];

interface Item {
  readonly id: string;
  readonly entry: { readonly __typename: string; readonly id: string } | null;
  readonly isReported: boolean;
}

forEachDatabase('the items of duties', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const items = async (clocks = '') => {
    const query = `query Q ${clocks} { dutyItems(orderBy: { field: ID }) { nodes {
      id isReported entry { __typename ... on AnnualEntry { id } }
    } } }`;
    const nodes: Item[] = (await runQuery(running, query)).dutyItems.nodes;
    return nodes.map(({ id, entry, isReported }) => [id, entry && `${entry.__typename} ${entry.id}`, isReported]);
  };

  it('show what the latest version says of the treaty, drafts included, and whether a delivered one reports it', async () => {
    expect(await items()).toEqual([
      [`${a}:untc-26-4`, null, true],
      // Delivered as a treaty in force, which it was not: that is not what was due.
      [`${a}:untc-26-5`, `NotInForceEntry ${a}:v2:untc-26-5`, false],
      [`${a}:untc-4-4`, `InForceEntry ${a}:v2:untc-4-4`, true],
      [`${a}:untc-4-5`, `InForceEntry ${a}:v2:untc-4-5`, false],
      [`${a}:untc-4-9`, null, false],
      // Not settled: an entry of either kind reports it.
      [`${a}:untc-9-1`, null, true],
      [`${a}:untc-9-2`, null, true],
      [`${a}:untc-9-3`, null, false],
      [`${b}:untc-4-4`, null, false],
    ]);
  });

  it('are not reported before the day of the delivery, and show the version of a simulated day', async () => {
    expect(await items('@at(today: "2021-10-31")')).toEqual([
      [`${a}:untc-26-4`, null, false],
      [`${a}:untc-26-5`, null, false],
      [`${a}:untc-4-4`, null, false],
      [`${a}:untc-4-5`, null, false],
      ...['4-9', '9-1', '9-2', '9-3'].map((each) => [`${a}:untc-${each}`, null, false]),
      [`${b}:untc-4-4`, null, false],
    ]);
    const first = await items('@at(today: "2021-11-01")');
    expect(first.slice(0, 3)).toEqual([
      [`${a}:untc-26-4`, `NotInForceEntry ${a}:v1:untc-26-4`, true],
      [`${a}:untc-26-5`, `InForceEntry ${a}:v1:untc-26-5`, false],
      [`${a}:untc-4-4`, `InForceEntry ${a}:v1:untc-4-4`, true],
    ]);
  });

  it('are asked for at once: what was delivered, the informations of all, and their entries of either kind', async () => {
    const one = submitted(b, 1, '2021-11-10T10:00:00+06:00');
    await fill(running, one, inForce(`${b}:v1`, 'untc-4-4'));
    const reads = await readsDuring(items);
    const tables = ['duty_item', 'duty_item', 'annual_information', 'in_force_entry', 'not_in_force_entry'];
    expect(reads.map((text) => /FROM (\w+) t\b/.exec(text)?.[1]).sort()).toEqual(tables.sort());
  });
});
