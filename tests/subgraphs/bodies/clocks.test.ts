import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { assignment, body, capacity, fill, named, succession } from './records.ts';

/** Renamed in 2019, followed by another body in 2021, which took over its treaty. */
const records = [
  body('body-a'),
  body('body-b'),
  named('body-a', 1, 'First', [null, '2019-03-01']),
  named('body-a', 2, 'Second', ['2019-03-01', '2021-07-01']),
  named('body-b', 1, 'Successor', ['2021-07-01', null]),
  capacity('body-a', 'CENTRAL_EXECUTIVE', [null, '2021-07-01']),
  capacity('body-b', 'CENTRAL_EXECUTIVE', ['2021-07-01', null]),
  succession('body-a', 'body-b', '2021-07-01'),
  assignment('body-a', 'untc-4-1', ['2015-01-01', '2021-07-01']),
  assignment('body-b', 'untc-4-1', ['2021-07-01', null]),
];

forEachDatabase('the clocks of a query about bodies', (database) => {
  let running: RunningSubgraph;
  let now = new Date('2026-01-01T00:00:00Z');

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    await fill(running, ...records);
    now = new Date('2026-02-01T00:00:00Z');
    await fill(running, named('body-b', 1, 'Corrected', ['2021-07-01', null]));
    await fill(
      running,
      assignment('body-b', 'untc-4-2', ['2021-07-01', null]),
      assignment('body-b', 'untc-4-1', ['2021-07-01', null], 'PROPOSED_CONCLUSION'),
    );
    now = new Date('2026-03-01T00:00:00Z');
  });

  const at = (clocks: string, selection: string): Promise<Answer> =>
    runQuery(running, `query Q @at(${clocks}) { ${selection} }`);

  it('knownAt reads what the hub knew at a moment, in names, lists, counts and history', async () => {
    const selection = `body(id: "body-b") {
      name { en } version
      names { version history { totalCount } }
      assignments { totalCount nodes { id basis } }
    } bodies(filter: { name: { eq: "Corrected" } }) { totalCount }`;
    expect(await at('knownAt: "2026-01-15T00:00:00Z"', selection)).toEqual({
      body: {
        name: { en: 'Successor' },
        version: 1,
        names: [{ version: 1, history: { totalCount: 1 } }],
        assignments: { totalCount: 1, nodes: [{ id: 'body-b:untc-4-1', basis: 'CONCLUDED_EARLIER' }] },
      },
      bodies: { totalCount: 0 },
    });
    expect(await at('knownAt: "2026-02-01T00:00:00Z"', selection)).toEqual({
      body: {
        name: { en: 'Corrected' },
        version: 1,
        names: [{ version: 2, history: { totalCount: 2 } }],
        assignments: {
          totalCount: 2,
          nodes: [
            { id: 'body-b:untc-4-1', basis: 'PROPOSED_CONCLUSION' },
            { id: 'body-b:untc-4-2', basis: 'CONCLUDED_EARLIER' },
          ],
        },
      },
      bodies: { totalCount: 1 },
    });
  });

  it('knownAt before anything was recorded finds nothing', async () => {
    const selection = 'body(id: "body-a") { id } bodies { totalCount } assignments(validity: ALL) { totalCount }';
    expect(await at('knownAt: "2025-12-31T23:59:59Z"', selection)).toEqual({
      body: null,
      bodies: { totalCount: 0 },
      assignments: { totalCount: 0 },
    });
  });

  it('asOf is the day of names, capacities and assignments alike', async () => {
    const selection = `bodies(orderBy: { field: ID }) { nodes { name { en } isCentralStateBody assignments { totalCount } } }`;
    expect((await at('asOf: "2020-01-01"', selection)).bodies.nodes).toEqual([
      { name: { en: 'Second' }, isCentralStateBody: true, assignments: { totalCount: 1 } },
      { name: null, isCentralStateBody: false, assignments: { totalCount: 0 } },
    ]);
  });

  it('today leaves out what begins later, and ends that have not come', async () => {
    const selection = `body(id: "body-a") {
      name { en }
      names { name { en } validUntil }
      capacities { validUntil }
      successors { id }
      lineage { id }
      assignments(validity: ALL) { nodes { id validUntil } }
    }
    successor: body(id: "body-b") { names { id } capacities(validity: ALL) { id } predecessors { id } }
    assignment(id: "body-b:untc-4-1") { id }`;
    expect(await at('today: "2020-01-01"', selection)).toEqual({
      body: {
        name: { en: 'Second' },
        names: [
          { name: { en: 'First' }, validUntil: '2019-03-01' },
          { name: { en: 'Second' }, validUntil: null },
        ],
        capacities: [{ validUntil: null }],
        successors: [],
        lineage: [],
        assignments: { nodes: [{ id: 'body-a:untc-4-1', validUntil: null }] },
      },
      successor: { names: [], capacities: [], predecessors: [] },
      assignment: null,
    });
  });

  it('today lets filters see no more than fields', async () => {
    const ids = async (today: string, filter: string) => {
      const list = `assignments(validity: ALL, orderBy: { field: ID }, filter: ${filter}) { nodes { id } }`;
      return idsOf((await at(`today: "${today}"`, list)).assignments);
    };
    expect(await ids('2021-06-30', '{ validUntil: { isNull: true } }')).toEqual(['body-a:untc-4-1']);
    expect(await ids('2021-06-30', '{ validUntil: { eq: "2021-07-01" } }')).toEqual([]);
    expect(await ids('2021-07-01', '{ validUntil: { eq: "2021-07-01" } }')).toEqual(['body-a:untc-4-1']);
    const names = 'bodies(filter: { anyName: { contains: "correct" } }) { totalCount }';
    expect(await at('today: "2020-01-01"', names)).toEqual({ bodies: { totalCount: 0 } });
  });

  it('today lets a later day be asked about, as it then looked', async () => {
    const selection =
      'bodies(orderBy: { field: ID }, filter: { name: { isNull: false } }) { nodes { id name { en } } } body(id: "body-a") { isCentralStateBody }';
    expect(await at('today: "2020-01-01", asOf: "2025-01-01"', selection)).toEqual({
      bodies: { nodes: [{ id: 'body-a', name: { en: 'Second' } }] },
      body: { isCentralStateBody: true },
    });
  });

  it('together read what was known of a day at a moment', async () => {
    const selection = 'body(id: "body-b") { name { en } }';
    expect(await at('asOf: "2022-01-01", knownAt: "2026-01-15T00:00:00+05:00"', selection)).toEqual({
      body: { name: { en: 'Successor' } },
    });
  });
});
