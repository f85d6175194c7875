import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { document, fill, recommendation } from './records.ts';

const records = [
  document('upr-7-kz', {
    title: { kk: 'Баяндама: ҚАЗАҚСТАН', en: 'Report: Kazakhstan' },
    symbol: 'A/HRC/14/10',
    mechanism: 'Universal Periodic Review',
    session: 7,
    date: '2010-02-12',
    url: 'https://undocs.org/A/HRC/14/10',
    addressee: 'kz',
  }),
  document('upr-8-kg', { session: 8, date: '2010-05', addressee: 'kg', title: { en: 'A report' } }),
  document('cat-3', { kind: 'CONCLUDING_OBSERVATIONS', symbol: 'CAT/C/KAZ/CO/3', addressee: 'kz', date: '2014-11' }),
  document('theme', { kind: 'SPECIAL_PROCEDURE_REPORT' }),
  recommendation('r-1', { document: 'upr-7-kz' }),
  recommendation('r-2', { document: 'upr-8-kg', addressee: 'kg' }),
  recommendation('r-3', { document: 'theme', addressee: 'kg' }),
  recommendation('r-4', { document: 'theme' }),
];

forEachDatabase('documents that hold recommendations', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ sourceDocument(id: "upr-7-kz") {
      id version kind kindLabel { en } title { kk ru en } symbol mechanism session date { value precision } url
      addressee { id } addresseeReference recommendations { totalCount nodes { id document { id } } }
      sources { title } history { totalCount }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      sourceDocument: {
        id: 'upr-7-kz',
        version: 1,
        kind: 'UPR_WORKING_GROUP_REPORT',
        kindLabel: { en: 'report of the Working Group on the Universal Periodic Review' },
        title: { kk: 'Баяндама: ҚАЗАҚСТАН', ru: null, en: 'Report: Kazakhstan' },
        symbol: 'A/HRC/14/10',
        mechanism: 'Universal Periodic Review',
        session: 7,
        date: { value: '2010-02-12', precision: 'DAY' },
        url: 'https://undocs.org/A/HRC/14/10',
        addressee: { id: 'kz' },
        addresseeReference: 'VERIFIED',
        recommendations: { totalCount: 1, nodes: [{ id: 'r-1', document: { id: 'upr-7-kz' } }] },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['kind', { kind: { in: ['CONCLUDING_OBSERVATIONS', 'SPECIAL_PROCEDURE_REPORT'] } }, ['theme', 'cat-3']],
    ['title', { title: { contains: 'қазақ' } }, ['upr-7-kz']],
    ['a whole title in one of its languages', { title: { eq: 'report: kazakhstan' } }, ['upr-7-kz']],
    ['symbol', { symbol: { startsWith: 'cat/c/kaz' } }, ['cat-3']],
    ['the lack of a symbol', { symbol: { isNull: true } }, ['theme', 'upr-8-kg']],
    ['mechanism', { mechanism: { eq: 'universal periodic review' } }, ['upr-7-kz']],
    ['session', { session: { lt: 8 } }, ['upr-7-kz']],
    ['date', { date: { gt: '2010-04-30' } }, ['upr-8-kg', 'cat-3']],
    ['addressee', { addressee: { eq: 'kz' } }, ['upr-7-kz', 'cat-3']],
    ['the lack of an addressee', { addressee: { isNull: true } }, ['theme']],
    ['id', { id: { not: 'theme' } }, ['upr-7-kz', 'upr-8-kg', 'cat-3']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: SourceDocumentFilter) { sourceDocuments(filter: $f) { nodes { id } totalCount } }';
    const { sourceDocuments } = await runQuery(running, query, { f: filter });
    expect(idsOf(sourceDocuments)).toEqual(ids);
    expect(sourceDocuments.totalCount).toBe(ids.length);
  });

  it('are ordered by date, title or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ sourceDocuments(orderBy: ${orderBy}) { nodes { id } } }`)).sourceDocuments);
    expect(await order('{ field: DATE, direction: DESC }')).toEqual(['cat-3', 'upr-8-kg', 'upr-7-kz', 'theme']);
    expect(await order('{ field: TITLE }')).toEqual(['upr-8-kg', 'cat-3', 'theme', 'upr-7-kz']);
    expect(await order('{ field: ID }')).toEqual(['cat-3', 'theme', 'upr-7-kz', 'upr-8-kg']);
  });

  it('list all that stands in them, whoever it is addressed to', async () => {
    const query = '{ sourceDocuments(orderBy: { field: ID }) { nodes { recommendations { nodes { id } } } } }';
    let answer: { sourceDocuments: { nodes: { recommendations: { nodes: { id: string }[] } }[] } } | undefined;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query);
    });
    expect(reads).toHaveLength(2);
    expect(answer?.sourceDocuments.nodes.map(({ recommendations }) => idsOf(recommendations))).toEqual([
      [],
      ['r-3', 'r-4'],
      ['r-1'],
      ['r-2'],
    ]);
  });
});
