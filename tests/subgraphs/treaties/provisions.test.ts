import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { commitment, provision } from './part-records.ts';
import { fill, world } from './records.ts';

const records = [
  ...world,
  provision('untc-4-4', '14', {
    heading: { kk: 'Әділ сот', ru: 'Справедливый суд', en: 'Fair trial' },
    text: { en: 'All persons shall be equal before the courts.' },
    summary: { en: 'Everybody has a right to a fair hearing.' },
  }),
  provision('untc-4-4', '2', { heading: { kk: 'ҚҰҚЫҚТАР' } }),
  provision('untc-4-4', '14', { paragraph: '3', position: 15, summary: { ru: 'Гарантии обвиняемого' } }),
  provision('untc-26-4', '1'),
  commitment('untc-4-4', 1, { provisions: ['untc-4-4-art-14', 'untc-4-4-art-2'] }),
  commitment('untc-4-4', 2, { provisions: ['untc-4-4-art-14'] }),
];

forEachDatabase('provisions of treaties', (database) => {
  let running: RunningSubgraph;
  const ask = (query: string, variables = {}): Promise<Answer> => runQuery(running, query, variables);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ provision(id: "untc-4-4-art-14") {
      id version article paragraph position heading { kk ru en } text { kk ru en } summary { en } treaty { id }
      commitments { totalCount nodes { id } } sources { file } history { totalCount }
    } }`;
    expect(await ask(query)).toEqual({
      provision: {
        id: 'untc-4-4-art-14',
        version: 1,
        article: '14',
        paragraph: null,
        position: 14,
        heading: { kk: 'Әділ сот', ru: 'Справедливый суд', en: 'Fair trial' },
        text: { kk: null, ru: null, en: 'All persons shall be equal before the courts.' },
        summary: { en: 'Everybody has a right to a fair hearing.' },
        treaty: { id: 'untc-4-4' },
        commitments: { totalCount: 2, nodes: [{ id: 'untc-4-4-commitment-1' }, { id: 'untc-4-4-commitment-2' }] },
        sources: [{ file: '4-4.csv' }],
        history: { totalCount: 1 },
      },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['treaty', { treaty: { eq: 'untc-26-4' } }, ['untc-26-4-art-1']],
    ['article', { article: { eq: '14' } }, ['untc-4-4-art-14', 'untc-4-4-art-14-3']],
    ['paragraph', { paragraph: { eq: '3' } }, ['untc-4-4-art-14-3']],
    [
      'being a whole article',
      { paragraph: { isNull: true } },
      ['untc-26-4-art-1', 'untc-4-4-art-2', 'untc-4-4-art-14'],
    ],
    ['heading, whatever its case', { heading: { contains: 'құқық' } }, ['untc-4-4-art-2']],
    ['summary', { summary: { startsWith: 'гарантии' } }, ['untc-4-4-art-14-3']],
    ['a commitment that rests on it', { commitment: { eq: 'untc-4-4-commitment-2' } }, ['untc-4-4-art-14']],
    ['the lack of a commitment', { commitment: { isNull: true } }, ['untc-26-4-art-1', 'untc-4-4-art-14-3']],
    ['id', { id: { in: ['untc-4-4-art-2', 'nothing'] } }, ['untc-4-4-art-2']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: ProvisionFilter) { provisions(filter: $f) { totalCount nodes { id } } }';
    const { provisions } = await ask(query, { f: filter });
    expect(idsOf(provisions)).toEqual(ids);
    expect(provisions.totalCount).toBe(ids.length);
  });

  it('stand in the order of their treaty, not in that of their ids', async () => {
    const order = async (orderBy: string) =>
      idsOf(
        (await ask(`{ treaty(id: "untc-4-4") { provisions(orderBy: ${orderBy}) { nodes { id } } } }`)).treaty
          .provisions,
      );
    expect(await order('{ field: POSITION }')).toEqual(['untc-4-4-art-2', 'untc-4-4-art-14', 'untc-4-4-art-14-3']);
    expect(await order('{ field: POSITION, direction: DESC }')).toEqual([
      'untc-4-4-art-14-3',
      'untc-4-4-art-14',
      'untc-4-4-art-2',
    ]);
    expect(await order('{ field: ID }')).toEqual(['untc-4-4-art-14', 'untc-4-4-art-14-3', 'untc-4-4-art-2']);
  });

  it('come by one statement for all treaties, and their commitments by one more', async () => {
    let answer: { treaties: { nodes: { provisions: { nodes: unknown[] } }[] } } | undefined;
    const reads = await readsDuring(async () => {
      answer = await ask('{ treaties { nodes { provisions { nodes { commitments { nodes { id } } } } } } }');
    });
    expect(reads).toHaveLength(3);
    const lists = answer?.treaties.nodes.map(({ provisions }) => provisions.nodes.length);
    expect(lists).toEqual([1, 3, 0]);
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['an id that is not made of its parts', { id: 'untc-4-4-art-15' }, 'id', /<treaty>-art-<article>/],
    ['a treaty that is not there', { id: 'untc-9-9-art-14', treaty: 'untc-9-9' }, 'treaty', /names no Treaty/],
    ['a text that is too long', { text: { en: 'x'.repeat(15_001) } }, 'text.en', /longer than 15000 characters/],
    [
      'texts that are too long together',
      { text: { kk: 'ә'.repeat(15_000), ru: 'я'.repeat(15_000) } },
      'text',
      /longer than 50000 bytes/,
    ],
    ['a place that is none', { position: 0 }, 'position', />0/],
    ['a field that is not of its shape', { articel: '14' }, 'Provision', /articel/],
  ])('are refused for %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([provision('untc-4-4', '14', fields)], { actor: 'test', runId: null });
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) });
  });

  it('take a text of 15,000 characters with its history', async () => {
    const long = (letter: string) => provision('untc-4-4', '27', { text: { ru: letter.repeat(15_000) } });
    const options = { actor: 'test', runId: null };
    expect(await running.ingest([long('я')], options)).toMatchObject([{ status: 'created' }]);
    expect(await running.ingest([long('ю')], options)).toMatchObject([{ status: 'changed' }]);
    expect(await running.ingest([long('ю')], options)).toMatchObject([{ status: 'unchanged' }]);
  });
});
