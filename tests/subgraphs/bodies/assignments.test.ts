import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { assignment, body, fill, named } from './records.ts';

const records = [
  body('body-a'),
  body('body-b'),
  named('body-a', 1, 'Ministry A', [null, null]),
  assignment('body-a', 'untc-4-1', ['2010-10-30', '2015-01-01']),
  assignment('body-b', 'untc-4-1', ['2015-01-01', null], 'PROPOSED_CONCLUSION'),
  assignment('body-a', 'untc-4-2', ['2012-05-01', null]),
  assignment('body-b', 'untc-4-2', ['2013-01-01', '2020-01-01']),
  assignment('body-a', 'untc-4-3', ['2030-01-01', null], 'PROPOSED_CONCLUSION'),
];

forEachDatabase('assignments', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const listed = async (args: string) =>
    idsOf((await runQuery(running, `{ assignments(${args}) { nodes { id } } }`)).assignments);
  const ofTreaties = (ids: string[], selection: string) =>
    runQuery(
      running,
      `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on Treaty { id ${selection} } } }`,
      {
        r: ids.map((id) => ({ __typename: 'Treaty', id })),
      },
    );

  it('say who watches which treaty, on which of the two grounds of ¶4, from when to when', async () => {
    const query = `{ assignment(id: "body-b:untc-4-1") {
      body { id } treaty { id } basis basisLabel { kk ru en } validFrom validUntil
      treatyReference treatyReferenceNote treatyReferenceNoteLabel { en }
    } }`;
    expect((await runQuery(running, query)).assignment).toEqual({
      body: { id: 'body-b' },
      treaty: { id: 'untc-4-1' },
      basis: 'PROPOSED_CONCLUSION',
      basisLabel: {
        kk: 'орган жасасу туралы ұсыныс енгізген',
        ru: 'орган внёс предложение о заключении',
        en: 'the body proposed its conclusion',
      },
      validFrom: '2015-01-01',
      validUntil: null,
      treatyReference: 'VERIFIED',
      treatyReferenceNote: null,
      treatyReferenceNoteLabel: null,
    });
  });

  it('are null by an id that does not exist', async () => {
    expect(await runQuery(running, '{ assignment(id: "body-b:untc-9-9") { id } }')).toEqual({ assignment: null });
  });

  it('are those valid today, unless a day or all are asked for', async () => {
    expect(await listed('first: 100')).toEqual(['body-a:untc-4-2', 'body-b:untc-4-1']);
    expect(await listed('asOf: "2014-12-31"')).toEqual(['body-a:untc-4-1', 'body-a:untc-4-2', 'body-b:untc-4-2']);
    expect(await listed('asOf: "2015-01-01"')).toEqual(['body-a:untc-4-2', 'body-b:untc-4-2', 'body-b:untc-4-1']);
    expect(await listed('validity: ALL, orderBy: { field: ID, direction: DESC }')).toEqual([
      'body-b:untc-4-2',
      'body-b:untc-4-1',
      'body-a:untc-4-3',
      'body-a:untc-4-2',
      'body-a:untc-4-1',
    ]);
    const query = 'query Q @at(asOf: "2031-01-01") { assignments { totalCount } }';
    expect(await runQuery(running, query)).toEqual({ assignments: { totalCount: 3 } });
  });

  it('answer to every operator of the filters', async () => {
    const all = async (filter: string) => listed(`validity: ALL, orderBy: { field: ID }, filter: ${filter}`);
    expect(await all('{ body: { eq: "body-b" } }')).toEqual(['body-b:untc-4-1', 'body-b:untc-4-2']);
    expect(await all('{ treaty: { in: ["untc-4-1", "untc-4-9"] } }')).toEqual(['body-a:untc-4-1', 'body-b:untc-4-1']);
    expect(await all('{ treaty: { in: [] } }')).toEqual([]);
    expect(await all('{ basis: { not: CONCLUDED_EARLIER } }')).toEqual(['body-a:untc-4-3', 'body-b:untc-4-1']);
    expect(await all('{ validFrom: { gte: "2013-01-01", lt: "2030-01-01" } }')).toEqual([
      'body-b:untc-4-1',
      'body-b:untc-4-2',
    ]);
    expect(await all('{ validFrom: { gt: "2013-01-01" } }')).toEqual(['body-a:untc-4-3', 'body-b:untc-4-1']);
    expect(await all('{ validUntil: { isNull: false } }')).toEqual(['body-a:untc-4-1', 'body-b:untc-4-2']);
    expect(await all('{ validUntil: { lte: "2015-01-01" } }')).toEqual(['body-a:untc-4-1']);
    expect(await all('{ not: { validUntil: { lte: "2015-01-01" } }, body: { eq: "body-a" } }')).toEqual([
      'body-a:untc-4-2',
      'body-a:untc-4-3',
    ]);
    expect(await all('{ treatyReference: { eq: UNVERIFIED } }')).toEqual([]);
    expect(await all('{ treatyReference: { not: UNVERIFIED }, id: { eq: "body-a:untc-4-1" } }')).toEqual([
      'body-a:untc-4-1',
    ]);
    expect(
      await all(
        '{ or: [{ treaty: { eq: "untc-4-3" } }, { and: [{ body: { eq: "body-b" } }, { basis: { eq: CONCLUDED_EARLIER } }] }] }',
      ),
    ).toEqual(['body-a:untc-4-3', 'body-b:untc-4-2']);
  });

  it('can be named by their ids, which leave out what does not exist', async () => {
    expect(await listed('ids: ["body-a:untc-4-1", "body-b:untc-4-1", "x"], validity: ALL')).toEqual([
      'body-a:untc-4-1',
      'body-b:untc-4-1',
    ]);
    expect(await listed('ids: []')).toEqual([]);
  });

  it('refuse filters that are too deep, too long or not of the grammar, naming them', async () => {
    const messageOf = async (args: string) => {
      const { errors } = await runRequest(running, `{ assignments(${args}) { nodes { id } } }`);
      return [errors?.[0]?.message, errors?.[0]?.extensions.code];
    };
    const deep = '{ not: { not: { not: { not: { not: { id: { eq: "x" } } } } } } }';
    expect(await messageOf(`filter: ${deep}`)).toEqual([expect.stringContaining('deeper than 5'), 'BAD_USER_INPUT']);
    const many = JSON.stringify(Array.from({ length: 101 }, (_, index) => String(index)));
    expect(await messageOf(`ids: ${many}`)).toEqual([expect.stringContaining('more than 100'), 'BAD_USER_INPUT']);
    expect(await messageOf('filter: { basis: { contains: "x" } }')).toEqual([
      expect.stringContaining('contains'),
      'BAD_USER_INPUT',
    ]);
    expect(await messageOf('first: 101')).toEqual([expect.stringContaining('101'), 'BAD_USER_INPUT']);
  });

  it('stand under their body and their treaty alike', async () => {
    const query = `{ body(id: "body-a") {
      assignments { totalCount nodes { treaty { id } } }
      all: assignments(validity: ALL, filter: { basis: { eq: CONCLUDED_EARLIER } }) { nodes { id } }
    } }`;
    expect((await runQuery(running, query)).body).toEqual({
      assignments: { totalCount: 1, nodes: [{ treaty: { id: 'untc-4-2' } }] },
      all: { nodes: [{ id: 'body-a:untc-4-1' }, { id: 'body-a:untc-4-2' }] },
    });
    const treaties = await ofTreaties(
      ['untc-4-1', 'untc-9-9'],
      'assignments(validity: ALL) { totalCount nodes { id } }',
    );
    expect(treaties._entities).toEqual([
      { id: 'untc-4-1', assignments: { totalCount: 2, nodes: [{ id: 'body-a:untc-4-1' }, { id: 'body-b:untc-4-1' }] } },
      { id: 'untc-9-9', assignments: { totalCount: 0, nodes: [] } },
    ]);
  });

  it('give a treaty the bodies that watch it on a day', async () => {
    const { _entities } = await ofTreaties(
      ['untc-4-1', 'untc-4-2', 'untc-4-3'],
      'watchedBy { id name { en } } then: watchedBy(asOf: "2014-01-01") { id }',
    );
    const [a, b] = [
      { id: 'body-a', name: { en: 'Ministry A' } },
      { id: 'body-b', name: null },
    ];
    expect(_entities).toEqual([
      { id: 'untc-4-1', watchedBy: [b], then: [{ id: 'body-a' }] },
      { id: 'untc-4-2', watchedBy: [a], then: [{ id: 'body-a' }, { id: 'body-b' }] },
      { id: 'untc-4-3', watchedBy: [], then: [] },
    ]);
  });

  it('of many treaties are read with one statement, their bodies and names with one each', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `untc-4-${index + 1}`);
    const selection = 'assignments { nodes { basis body { id name { en } } } }';
    expect(await readsDuring(() => ofTreaties(ids, selection))).toHaveLength(3);
    expect(await readsDuring(() => ofTreaties(ids, 'watchedBy { name { en } }'))).toHaveLength(3);
  });
});
