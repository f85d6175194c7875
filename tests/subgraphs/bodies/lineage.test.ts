import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { body, capacity, fill, named, succession } from './records.ts';

/** Health and labour became one ministry and were parted again; what became of labour later is not known by its day. */
const records = [
  ...['health-1', 'labour-1', 'joint', 'health-2', 'labour-2', 'labour-3', 'circle-1', 'circle-2'].map((id) =>
    body(id),
  ),
  named('health-1', 1, 'Health', [null, '2014-08-06']),
  named('joint', 1, 'Health and Labour', ['2014-08-06', '2017-01-25']),
  named('labour-2', 1, 'Labour', ['2017-01-25', null]),
  capacity('joint', 'CENTRAL_EXECUTIVE', ['2014-08-06', '2017-01-25']),
  succession('health-1', 'joint', '2014-08-06', 'MERGED'),
  succession('labour-1', 'joint', '2014-08', 'MERGED'),
  succession('joint', 'health-2', '2017-01-25', 'DIVIDED'),
  succession('joint', 'labour-2', '2017-01-25', 'DIVIDED'),
  succession('labour-2', 'labour-3', null, 'FUNCTIONS_TRANSFERRED'),
  succession('circle-1', 'circle-2', '2001'),
  succession('circle-2', 'circle-1', '2002'),
];

forEachDatabase('lineage of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const lineageOf = async (id: string): Promise<string[]> => {
    const { body } = await runQuery(running, 'query Q($id: ID!) { body(id: $id) { lineage { id } } }', { id });
    return idsOf({ nodes: body.lineage });
  };

  it('answers the history of a body through its reorganisations in one query', async () => {
    const query = `{ body(id: "joint") {
      name { en }
      names { name { en } validFrom validUntil }
      capacities(validity: ALL) { capacity validFrom validUntil }
      predecessors { kind on { value precision } predecessor { id names { name { en } } predecessors { id } } }
      successors { kindLabel { kk ru en } on { value } act successor { id name { en } successors { successor { id } } } }
    } }`;
    const kindLabel = { kk: 'бөлу', ru: 'разделение или выделение', en: 'divided' };
    expect((await runQuery(running, query)).body).toEqual({
      name: null,
      names: [{ name: { en: 'Health and Labour' }, validFrom: '2014-08-06', validUntil: '2017-01-25' }],
      capacities: [{ capacity: 'CENTRAL_EXECUTIVE', validFrom: '2014-08-06', validUntil: '2017-01-25' }],
      predecessors: [
        {
          kind: 'MERGED',
          on: { value: '2014-08', precision: 'MONTH' },
          predecessor: { id: 'labour-1', names: [], predecessors: [] },
        },
        {
          kind: 'MERGED',
          on: { value: '2014-08-06', precision: 'DAY' },
          predecessor: { id: 'health-1', names: [{ name: { en: 'Health' } }], predecessors: [] },
        },
      ],
      successors: [
        {
          kindLabel,
          on: { value: '2017-01-25' },
          act: null,
          successor: { id: 'health-2', name: null, successors: [] },
        },
        {
          kindLabel,
          on: { value: '2017-01-25' },
          act: null,
          successor: { id: 'labour-2', name: { en: 'Labour' }, successors: [{ successor: { id: 'labour-3' } }] },
        },
      ],
    });
  });

  it('runs from the first predecessors to the last successors, without what else became of the predecessors', async () => {
    expect(await lineageOf('labour-2')).toEqual([
      'labour-2:labour-3',
      'labour-1:joint',
      'health-1:joint',
      'joint:labour-2',
    ]);
    expect(await lineageOf('health-1')).toEqual([
      'labour-2:labour-3',
      'health-1:joint',
      'joint:health-2',
      'joint:labour-2',
    ]);
  });

  it('ends where a body came from nothing and became nothing', async () => {
    await fill(running, body('alone'));
    expect(await lineageOf('alone')).toEqual([]);
  });

  it('ends also where the data goes in a circle', async () => {
    expect(await lineageOf('circle-1')).toEqual(['circle-1:circle-2', 'circle-2:circle-1']);
  });

  it('takes one statement a step, whatever the number of bodies', async () => {
    const query = '{ bodies(filter: { id: { in: ["health-1", "labour-1"] } }) { nodes { lineage { id } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(1 + 4 + 1);
  });

  it('names all bodies that one came from by a day, earliest first, undated ones before them', async () => {
    const query = `query Q($id: ID!) { body(id: $id) {
      predecessorBodies { id } before: predecessorBodies(asOf: "2017-01-24") { id }
    } }`;
    const of = async (id: string) => {
      const { body: found } = await runQuery(running, query, { id });
      return [idsOf({ nodes: found.predecessorBodies }), idsOf({ nodes: found.before })];
    };
    expect(await of('labour-3')).toEqual([['labour-2', 'health-1', 'labour-1', 'joint'], ['labour-2']]);
    expect(await of('joint')).toEqual([
      ['health-1', 'labour-1'],
      ['health-1', 'labour-1'],
    ]);
    expect(await of('circle-1')).toEqual([['circle-2'], ['circle-2']]);
  });
});
