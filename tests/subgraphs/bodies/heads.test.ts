import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { body, designation, fill, head, subdivision } from './records.ts';

const records = [
  body('body-a'),
  body('body-b'),
  head('a-head-1', 'body-a', [null, '2019-01-01']),
  head('a-head-2', 'body-a', ['2019-01-01', null], {
    name: { kk: 'Әлия', ru: 'Алия', en: 'Aliya' },
    office: { kk: 'Министр', ru: 'Министр', en: 'Minister' },
    act: 'Decree 1',
  }),
  head('a-head-acting', 'body-a', ['2020-03-01', '2020-04-01'], { isActing: true }),
  subdivision('a-legal', 'body-a'),
  designation('a-legal-designation-1', 'a-legal', { head: 'a-head-2', validFrom: '2019-02-01' }),
];

forEachDatabase('heads of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ headTenure(id: "a-head-2") {
      body { id } name { kk ru en } office { kk ru en } isActing validFrom validUntil act
      designations { nodes { subdivision { id } } }
    } }`;
    expect((await runQuery(running, query)).headTenure).toEqual({
      body: { id: 'body-a' },
      name: { kk: 'Әлия', ru: 'Алия', en: 'Aliya' },
      office: { kk: 'Министр', ru: 'Министр', en: 'Minister' },
      isActing: false,
      validFrom: '2019-01-01',
      validUntil: null,
      act: 'Decree 1',
      designations: { nodes: [{ subdivision: { id: 'a-legal' } }] },
    });
  });

  it('are one on any day: who acts as head goes before the holder of the office', async () => {
    const on = (day: string) => `head(asOf: "${day}") { id isActing }`;
    const query = `{ body(id: "body-a") { now: head { id } a: ${on('2018-12-31')} b: ${on('2019-01-01')}
      c: ${on('2020-03-31')} d: ${on('2020-04-01')} } other: body(id: "body-b") { head { id } } }`;
    const [first, second] = [
      { id: 'a-head-1', isActing: false },
      { id: 'a-head-2', isActing: false },
    ];
    expect(await runQuery(running, query)).toEqual({
      body: { now: { id: 'a-head-2' }, a: first, b: second, c: { id: 'a-head-acting', isActing: true }, d: second },
      other: { head: null },
    });
  });

  it('are all listed under the body, earliest first, or those of a day', async () => {
    const query = `{ body(id: "body-a") { heads { nodes { id } }
      current: heads(validity: CURRENT, asOf: "2020-03-15") { totalCount nodes { id } } } }`;
    const { body: found } = await runQuery(running, query);
    expect(idsOf(found.heads)).toEqual(['a-head-1', 'a-head-2', 'a-head-acting']);
    expect([found.current.totalCount, idsOf(found.current)]).toEqual([2, ['a-head-2', 'a-head-acting']]);
  });

  it.each<[string, string[]]>([
    ['filter: { isActing: { eq: true } }', ['a-head-acting']],
    ['filter: { isActing: { not: true } }', ['a-head-1', 'a-head-2']],
    ['filter: { name: { eq: "әлия" } }', ['a-head-2']],
    ['filter: { body: { in: ["body-b"] } }', []],
    ['filter: { id: { eq: "a-head-1" } }', ['a-head-1']],
    ['filter: { validFrom: { isNull: true } }', ['a-head-1']],
    ['orderBy: { field: NAME }', ['a-head-2', 'a-head-1', 'a-head-acting']],
    ['orderBy: { field: ID, direction: DESC }', ['a-head-acting', 'a-head-2', 'a-head-1']],
  ])('can be asked for by %s', async (args, ids) => {
    expect(idsOf((await runQuery(running, `{ headTenures(${args}) { nodes { id } } }`)).headTenures)).toEqual(ids);
  });

  it('that come later have not come under a simulated day', async () => {
    const query =
      'query @at(today: "2018-06-01") { body(id: "body-a") { head { id validUntil } heads { totalCount } } }';
    expect((await runQuery(running, query)).body).toEqual({
      head: { id: 'a-head-1', validUntil: null },
      heads: { totalCount: 1 },
    });
  });

  it('of many bodies are read with one statement', async () => {
    const query = '{ bodies { nodes { a: head { id } b: head(asOf: "2001-01-01") { id } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(2);
  });
});
