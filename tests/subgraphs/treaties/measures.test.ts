import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act, measure } from './legal-records.ts';
import { provision } from './part-records.ts';
import { fill, world } from './records.ts';

const records = [
  ...world,
  provision('untc-4-4', '7'),
  provision('untc-4-4', '41'),
  act('kz-code-226-2014', '2014-07-03', { kind: 'CODE', number: '226-V' }),
  act('kz-code-231-2014', '2014-07-04', { kind: 'CODE', number: '231-V' }),
  measure('measure-a', 'untc-4-4', {
    act: 'kz-code-226-2014',
    actPart: 'Art. 146',
    provision: 'untc-4-4-art-7',
    note: { ru: 'Определение', en: 'The definition' },
    assessedOn: '2021-10',
  }),
  measure('measure-b', 'untc-4-4', { act: 'kz-code-231-2014', extent: 'FULL', assessedOn: '2022-02-01' }),
  measure('measure-c', 'untc-4-4', { extent: 'NONE', provision: 'untc-4-4-art-41' }),
  measure('measure-d', 'untc-26-4', { act: 'kz-code-226-2014', extent: 'CONFLICTS' }),
];

forEachDatabase('measures that carry out treaties', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ implementingMeasure(id: "measure-a") {
      id version act { number } actPart treaty { id } provision { id article } extent extentLabel { ru } note { kk ru en }
      assessedOn { value earliest } sources { nature } history { totalCount }
    } none: implementingMeasure(id: "measure-c") { act { id } actPart note { en } assessedOn { value } }
    whole: implementingMeasure(id: "measure-b") { provision { id } } }`;
    expect(await runQuery(running, query)).toEqual({
      implementingMeasure: {
        id: 'measure-a',
        version: 1,
        act: { number: '226-V' },
        actPart: 'Art. 146',
        treaty: { id: 'untc-4-4' },
        provision: { id: 'untc-4-4-art-7', article: '7' },
        extent: 'PARTIAL',
        extentLabel: { ru: 'частично' },
        note: { kk: null, ru: 'Определение', en: 'The definition' },
        assessedOn: { value: '2021-10', earliest: '2021-10-01' },
        sources: [{ nature: 'DEMONSTRATION' }],
        history: { totalCount: 1 },
      },
      none: { act: null, actPart: null, note: null, assessedOn: null },
      whole: { provision: null },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['act', { act: { eq: 'kz-code-226-2014' } }, ['measure-a', 'measure-d']],
    ['the lack of an act', { act: { isNull: true } }, ['measure-c']],
    ['part of the act', { actPart: { contains: 'ART. 1' } }, ['measure-a']],
    ['treaty', { treaty: { not: 'untc-4-4' } }, ['measure-d']],
    ['provision', { provision: { in: ['untc-4-4-art-7', 'untc-4-4-art-41'] } }, ['measure-a', 'measure-c']],
    ['the lack of a provision', { provision: { isNull: true } }, ['measure-b', 'measure-d']],
    ['extent', { extent: { in: ['FULL', 'CONFLICTS'] } }, ['measure-b', 'measure-d']],
    ['assessment', { assessedOn: { lt: '2022-01-01' } }, ['measure-a']],
    ['id', { id: { eq: 'measure-d' } }, ['measure-d']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query =
      'query Q($f: ImplementingMeasureFilter) { implementingMeasures(filter: $f) { nodes { id } totalCount } }';
    const { implementingMeasures } = await runQuery(running, query, { f: filter });
    expect(idsOf(implementingMeasures)).toEqual(ids);
    expect(implementingMeasures.totalCount).toBe(ids.length);
  });

  it('are ordered by id or assessment', async () => {
    const order = async (orderBy: string) =>
      idsOf(
        (await runQuery(running, `{ implementingMeasures(orderBy: ${orderBy}) { nodes { id } } }`))
          .implementingMeasures,
      );
    expect(await order('{ field: ID, direction: DESC }')).toEqual(['measure-d', 'measure-c', 'measure-b', 'measure-a']);
    expect(await order('{ field: ASSESSED_ON }')).toEqual(['measure-c', 'measure-d', 'measure-a', 'measure-b']);
  });

  it('stand below their treaties and acts, all read at once', async () => {
    const query = `{ treaties(orderBy: { field: ID }) { nodes { implementingMeasures(first: 2) { totalCount nodes { provision { article } act {
      measures { nodes { id } }
    } } } } } }`;
    let answer: { treaties: { nodes: object[] } } | undefined;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query);
    });
    const ofCode = { measures: { nodes: [{ id: 'measure-a' }, { id: 'measure-d' }] } };
    expect(answer?.treaties.nodes).toEqual([
      { implementingMeasures: { totalCount: 0, nodes: [] } },
      { implementingMeasures: { totalCount: 1, nodes: [{ provision: null, act: ofCode }] } },
      {
        implementingMeasures: {
          totalCount: 3,
          nodes: [
            { provision: { article: '7' }, act: ofCode },
            { provision: null, act: { measures: { nodes: [{ id: 'measure-b' }] } } },
          ],
        },
      },
    ]);
    // Treaties, measures and their number, provisions, acts, and measures below acts.
    expect(reads).toHaveLength(6);
  });

  it('that were assessed after a simulated day are not there yet', async () => {
    const query =
      'query Q @at(today: "2021-12-31") { treaty(id: "untc-4-4") { implementingMeasures { nodes { id } } } }';
    const { treaty } = await runQuery(running, query);
    expect(idsOf(treaty.implementingMeasures)).toEqual(['measure-a', 'measure-c']);
  });
});
