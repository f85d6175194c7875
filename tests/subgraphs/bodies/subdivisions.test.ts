import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { assignment, body, designation, fill, head, subdivision } from './records.ts';

const records = [
  body('body-a'),
  body('body-b'),
  { ...subdivision('a-legal', 'body-a'), name: { kk: 'Құқық', ru: 'Правовой', en: 'Legal' } },
  subdivision('a-old', 'body-a', [null, '2019-01-01']),
  subdivision('b-legal', 'body-b', ['2015-01-01', null]),
  head('a-head', 'body-a', ['2018-01-01', null]),
  designation('a-legal-designation-1', 'a-legal', {
    head: 'a-head',
    actNumber: 'Қ-7',
    actDate: '2019-01-10',
    actTitle: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
    validFrom: '2019-01-15',
  }),
  designation('a-old-designation-1', 'a-old', { validUntil: '2019-01-01' }),
  designation('a-old-designation-2', 'a-old', { actNumber: '8', validFrom: '2012-01-01', validUntil: '2014-01-01' }),
  assignment('body-a', 'untc-4-1', ['2010-10-30', null], 'CONCLUDED_EARLIER', { subdivision: 'a-legal' }),
  assignment('body-a', 'untc-4-2', ['2010-10-30', null], 'CONCLUDED_EARLIER', { subdivision: 'a-old' }),
  assignment('body-b', 'untc-4-1', ['2016-01-01', null], 'CONCLUDED_EARLIER', { subdivision: 'b-legal' }),
  assignment('body-b', 'untc-4-3', ['2016-01-01', null]),
  assignment('body-b', 'untc-4-4', ['2016-01-01', null], 'CONCLUDED_EARLIER', { subdivision: 'b-legal' }),
  assignment('body-a', 'untc-4-4', ['2017-01-01', null], 'CONCLUDED_EARLIER', { subdivision: 'a-old' }),
  assignment('body-b', 'untc-4-5', ['2016-01-01', null], 'CONCLUDED_EARLIER', { subdivision: 'b-legal' }),
  assignment('body-a', 'untc-4-5', ['2016-01-01', '2019-01-01']),
];

forEachDatabase('subdivisions', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const listed = async (list: string, args: string) =>
    idsOf((await runQuery(running, `{ list: ${list}(${args}) { nodes { id } } }`)).list);
  const ofTreaties = (ids: string[], selection: string, clocks = '') =>
    runQuery(
      running,
      `query Q($r: [_Any!]!) ${clocks} { _entities(representations: $r) { ... on Treaty { id ${selection} } } }`,
      { r: ids.map((id) => ({ __typename: 'Treaty', id })) },
    );

  it('say by which act of which head they do the monitoring (¶3), and what they watch on which basis (¶4)', async () => {
    const query = `{ subdivision(id: "a-legal") {
      name { kk ru en } body { id } validFrom validUntil isDesignated before: isDesignated(asOf: "2019-01-14")
      designations { totalCount nodes { id actNumber actDate actTitle { kk ru en } validFrom validUntil
        head { id } body { id } subdivision { id } } }
      assignments { nodes { treaty { id } basis subdivision { id } } }
    } }`;
    expect((await runQuery(running, query)).subdivision).toEqual({
      name: { kk: 'Құқық', ru: 'Правовой', en: 'Legal' },
      body: { id: 'body-a' },
      validFrom: null,
      validUntil: null,
      isDesignated: true,
      before: false,
      designations: {
        totalCount: 1,
        nodes: [
          {
            id: 'a-legal-designation-1',
            actNumber: 'Қ-7',
            actDate: '2019-01-10',
            actTitle: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' },
            validFrom: '2019-01-15',
            validUntil: null,
            head: { id: 'a-head' },
            body: { id: 'body-a' },
            subdivision: { id: 'a-legal' },
          },
        ],
      },
      assignments: {
        nodes: [{ treaty: { id: 'untc-4-1' }, basis: 'CONCLUDED_EARLIER', subdivision: { id: 'a-legal' } }],
      },
    });
  });

  it('are those of the day under their body, unless all are asked for', async () => {
    const query = `{ body(id: "body-a") {
      subdivisions { nodes { id } } then: subdivisions(asOf: "2018-12-31") { nodes { id } }
      all: subdivisions(validity: ALL, orderBy: { field: ID, direction: DESC }) { nodes { id } }
    } }`;
    expect((await runQuery(running, query)).body).toEqual({
      subdivisions: { nodes: [{ id: 'a-legal' }] },
      then: { nodes: [{ id: 'a-legal' }, { id: 'a-old' }] },
      all: { nodes: [{ id: 'a-old' }, { id: 'a-legal' }] },
    });
  });

  it.each<[string, string, string, string[]]>([
    ['subdivisions', 'id', '{ id: { not: "a-old" } }', ['a-legal', 'b-legal']],
    ['subdivisions', 'body', '{ body: { eq: "body-b" } }', ['b-legal']],
    ['subdivisions', 'name in any language', '{ name: { contains: "ҚҰҚЫҚ" } }', ['a-legal']],
    ['subdivisions', 'first day', '{ validFrom: { isNull: true } }', ['a-legal', 'a-old']],
    ['subdivisions', 'last day', '{ validUntil: { lte: "2019-01-01" } }', ['a-old']],
    ['designations', 'subdivision', '{ subdivision: { eq: "a-legal" } }', ['a-legal-designation-1']],
    ['designations', 'body', '{ body: { eq: "body-b" } }', []],
    ['designations', 'head', '{ head: { eq: "a-head" } }', ['a-legal-designation-1']],
    [
      'designations',
      'the lack of a head',
      '{ head: { isNull: true } }',
      ['a-old-designation-1', 'a-old-designation-2'],
    ],
    ['designations', 'act number', '{ actNumber: { startsWith: "қ-" } }', ['a-legal-designation-1']],
    ['designations', 'act date', '{ actDate: { gte: "2019-01-10" } }', ['a-legal-designation-1']],
    ['designations', 'first day', '{ validFrom: { lt: "2019-01-01" } }', ['a-old-designation-2']],
  ])('%s can be filtered by %s', async (list, _what, filter, ids) => {
    expect(await listed(list, `validity: ALL, orderBy: { field: ID }, filter: ${filter}`)).toEqual(ids);
  });

  it('are ordered by name or id, designations by first day, unknown ones first', async () => {
    expect(await listed('subdivisions', 'validity: ALL')).toEqual(['a-legal', 'a-old', 'b-legal']);
    expect(await listed('subdivisions', 'validity: ALL, orderBy: { field: NAME, direction: DESC }, first: 1')).toEqual([
      'b-legal',
    ]);
    expect(await listed('designations', 'validity: ALL')).toEqual([
      'a-old-designation-1',
      'a-old-designation-2',
      'a-legal-designation-1',
    ]);
    expect(await listed('designations', 'asOf: "2013-01-01"')).toEqual(['a-old-designation-1', 'a-old-designation-2']);
  });

  it('are responsible for a treaty while they exist, and a treaty without one shows as a gap', async () => {
    const ids = ['untc-4-1', 'untc-4-2', 'untc-4-3', 'untc-9-9'];
    const selection = `now: responsibleSubdivisions { id } then: responsibleSubdivisions(asOf: "2015-06-01") { id }
      lacksResponsibleSubdivision before: lacksResponsibleSubdivision(asOf: "2018-12-31")`;
    const [legal, old, other] = [{ id: 'a-legal' }, { id: 'a-old' }, { id: 'b-legal' }];
    expect((await ofTreaties(ids, selection))._entities).toEqual([
      { id: ids[0], now: [legal, other], then: [legal], lacksResponsibleSubdivision: false, before: false },
      { id: ids[1], now: [], then: [old], lacksResponsibleSubdivision: true, before: false },
      { id: ids[2], now: [], then: [], lacksResponsibleSubdivision: true, before: true },
      { id: ids[3], now: [], then: [], lacksResponsibleSubdivision: true, before: true },
    ]);
  });

  it('of one body do not make up for what another that watches the treaty lacks (¶4)', async () => {
    const ids = ['untc-4-4', 'untc-4-5'];
    const selection =
      'responsibleSubdivisions { id } lacksResponsibleSubdivision before: lacksResponsibleSubdivision(asOf: "2018-12-31")';
    expect((await ofTreaties(ids, selection))._entities).toEqual([
      { id: ids[0], responsibleSubdivisions: [{ id: 'b-legal' }], lacksResponsibleSubdivision: true, before: false },
      { id: ids[1], responsibleSubdivisions: [{ id: 'b-legal' }], lacksResponsibleSubdivision: false, before: true },
    ]);
  });

  it('follow the clocks of the query: what comes later has not come, what ended later goes on', async () => {
    const selection = 'responsibleSubdivisions { id validUntil }';
    const at = '@at(today: "2018-06-01")';
    expect((await ofTreaties(['untc-4-2'], selection, at))._entities[0]).toMatchObject({
      responsibleSubdivisions: [{ id: 'a-old', validUntil: null }],
    });
    const query = `query ${at} { designations(validity: ALL) { nodes { id } } designation(id: "a-legal-designation-1") { id }
      subdivision(id: "a-legal") { isDesignated(asOf: "2020-01-01") } }`;
    expect(await runQuery(running, query)).toEqual({
      designations: { nodes: [{ id: 'a-old-designation-1' }, { id: 'a-old-designation-2' }] },
      designation: null,
      subdivision: { isDesignated: false },
    });
  });

  it('of many treaties and bodies are read with a statement for each step', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `untc-4-${index + 1}`);
    const gap = 'lacksResponsibleSubdivision responsibleSubdivisions { isDesignated body { id } }';
    expect(await readsDuring(() => ofTreaties(ids, gap))).toHaveLength(4);
    const query = '{ bodies { nodes { subdivisions { nodes { designations { nodes { head { id } } } } } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(4);
  });
});
