import { setTimeout as sleep } from 'node:timers/promises';
import { InProcessConnection } from '../../../gateway/sources/in-process.ts';
import { otherSubgraphs } from '../../../subgraphs/_http/other-subgraphs.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { callerOf, openSubgraph, runQuery } from '../../support/run-query.ts';
import { body, capacity, fill, succession } from './records.ts';

/** Two ministries became one, which was parted; one part gave functions away, and was renamed. */
const records = [
  ...['health-1', 'labour-1', 'joint', 'health-2', 'labour-2', 'labour-3', 'fund', 'alone'].map((id) => body(id)),
  succession('health-1', 'joint', '2014-08-06', 'MERGED'),
  succession('labour-1', 'joint', '2014-08-06', 'MERGED'),
  succession('joint', 'health-2', '2017-01-25', 'DIVIDED'),
  succession('joint', 'labour-2', '2017-01-25', 'DIVIDED'),
  succession('labour-2', 'fund', '2018-01-01', 'FUNCTIONS_TRANSFERRED'),
  succession('labour-2', 'labour-3', '2020-05-01', 'RENAMED'),
];

const health = ['health-1', 'joint', 'labour-1'];

forEachDatabase('lines of reorganised bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { now: () => new Date() });
    await fill(running, ...records);
  });

  const lines = async (at = '', argument = ''): Promise<Record<string, string[]>> => {
    const { bodyLineages } = await runQuery(
      running,
      `query ${at} { bodyLineages${argument} { body { id } members { id } } }`,
    );
    const found = bodyLineages as { body: { id: string }; members: { id: string }[] }[];
    return Object.fromEntries(found.map(({ body, members }) => [body.id, members.map(({ id }) => id)]));
  };

  it('are named by what there is today, with a divided body in each; who only gave functions away is in none', async () => {
    expect(await lines()).toEqual({
      'health-2': ['health-1', 'health-2', 'joint', 'labour-1'],
      'labour-3': [...health, 'labour-2', 'labour-3'],
    });
  });

  it('are those of the day of the law, or of their own argument, which wins', async () => {
    const joint = { joint: ['health-1', 'joint', 'labour-1'] };
    expect(await lines('@at(asOf: "2016-01-01")')).toEqual(joint);
    expect(await lines('@at(asOf: "2026-01-01")', '(asOf: "2016-01-01")')).toEqual(joint);
    expect(await lines('@at(asOf: "2014-08-05")')).toEqual({});
  });

  it('know nothing that has not happened on a simulated day', async () => {
    expect(Object.keys(await lines('@at(asOf: "2026-01-01", today: "2019-01-01")'))).toEqual(['health-2', 'labour-2']);
  });

  it('find the bodies that are in them, which can be several', async () => {
    const of = async (filter: string, asOf = '2026-01-01') => {
      const query = `{ bodies(asOf: "${asOf}", orderBy: { field: ID }, filter: { id: { not: "fund" }, ${filter} }) { nodes { id } } }`;
      return idsOf((await runQuery(running, query)).bodies);
    };
    expect(await of('lineage: { eq: "health-2" }')).toEqual(['health-1', 'health-2', 'joint', 'labour-1']);
    expect(await of('lineage: { in: ["labour-3", "alone"] }')).toEqual(['alone', ...health, 'labour-2', 'labour-3']);
    expect(await of('and: [{ lineage: { eq: "health-2" } }, { lineage: { eq: "labour-3" } }]')).toEqual(health);
    expect(await of('or: [{ lineage: { not: "health-2" } }]')).toEqual(['alone', 'labour-2', 'labour-3']);
    expect(await of('not: { lineage: { eq: "joint" } }', '2016-01-01')).not.toContain('labour-1');
    expect(await of('lineage: { eq: "joint" }')).toEqual([]);
    expect(await of('lineage: { isNull: true }')).toEqual([]);
  });

  it('are those that the hub knew at a moment', async () => {
    const before = new Date().toISOString();
    await sleep(5);
    await fill(running, succession('alone', 'health-2', '2021-01-01', 'MERGED'));
    expect(Object.values(await lines()).flat()).toContain('alone');
    expect(Object.values(await lines(`@at(knownAt: "${before}")`)).flat()).not.toContain('alone');
  });

  it('are told to others for rights without what still is in office itself, though a part was taken from it', async () => {
    const ministry = await openSubgraph(subgraph, database.freshUrl());
    const others = otherSubgraphs([subgraph], () => new InProcessConnection(ministry, 5_000), 5_000);
    await fill(ministry, ...['old', 'new', 'whole', 'part'].map((id) => body(id)));
    await fill(ministry, succession('old', 'new', '2020-01-01', 'RENAMED'));
    await fill(ministry, succession('whole', 'part', '2020-01-01', 'DIVIDED'), capacity('whole', 'CENTRAL_EXECUTIVE'));
    expect(await others.heirs(callerOf({ identity: null }))).toEqual(['new new', 'new old']);
  });
});
