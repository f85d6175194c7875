import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { document, fill, recommendation, record } from './records.ts';

const observations = (id: string, fields = {}) => document(id, { kind: 'CONCLUDING_OBSERVATIONS', ...fields });

const records: IngestRecord[] = [
  record('PeriodicReport', { id: 'report-cat', title: { en: 'Report' }, treatyBody: 'body-un-cat' }),
  record('PeriodicReport', { id: 'report-crc', title: { en: 'Report' }, treatyBody: 'body-un-crc' }),
  record('PeriodicReport', { id: 'report-to-nobody', title: { en: 'Report' } }),
  observations('doc-cat', { periodicReport: 'report-cat' }),
  observations('doc-crc', { periodicReport: 'report-crc' }),
  observations('doc-to-nobody', { periodicReport: 'report-to-nobody' }),
  observations('doc-alone'),
  document('doc-of-an-ngo', { kind: 'NGO_REPORT', periodicReport: 'report-cat' }),
  ...['cat', 'crc', 'to-nobody', 'alone', 'of-an-ngo'].map((of) => recommendation(of, { document: `doc-${of}` })),
  recommendation('cat-to-kg', { document: 'doc-cat', addressee: 'kg' }),
];

forEachDatabase('the treaty body that a recommendation is from', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('is that of the report which its concluding observations came after, and of no other document', async () => {
    const query = `{ sourceDocuments(orderBy: { field: ID }) { nodes { id issuer { id } } } }`;
    expect((await runQuery(running, query)).sourceDocuments.nodes).toEqual([
      { id: 'doc-alone', issuer: null },
      { id: 'doc-cat', issuer: { id: 'body-un-cat' } },
      { id: 'doc-crc', issuer: { id: 'body-un-crc' } },
      { id: 'doc-of-an-ngo', issuer: null },
      { id: 'doc-to-nobody', issuer: null },
    ]);
  });

  it.each<[string, string[]]>([
    ['{ eq: "body-un-cat" }', ['cat']],
    ['{ in: ["body-un-cat", "body-un-crc"] }', ['cat', 'crc']],
    ['{ not: "body-un-cat" }', ['alone', 'crc', 'of-an-ngo', 'to-nobody']],
    ['{ isNull: true }', ['alone', 'of-an-ngo', 'to-nobody']],
    ['{ isNull: false }', ['cat', 'crc']],
  ])('is asked for by the filter %s, of documents and of recommendations alike', async (filter, ids) => {
    const query = `{
      recommendations(orderBy: { field: ID }, filter: { issuer: ${filter} }) { nodes { id } }
      sourceDocuments(orderBy: { field: ID }, filter: { issuer: ${filter} }) { nodes { id } } }`;
    const { recommendations, sourceDocuments } = await runQuery(running, query);
    expect(idsOf(recommendations)).toEqual(ids);
    expect(idsOf(sourceDocuments)).toEqual(ids.map((id) => `doc-${id}`));
  });

  it('lists what it recommended, to Kazakhstan unless others are asked for, in one read for all bodies', async () => {
    const query = (addressee: string) => `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on Body {
      recommendationsMade(orderBy: { field: ID }${addressee}) { totalCount nodes { id } } } } }`;
    const r = ['body-un-cat', 'body-un-crc', 'body-mfa'].map((id) => ({ __typename: 'Body', id }));
    const listed = async (addressee: string) => {
      const { _entities } = await runQuery(running, query(addressee), { r });
      return (_entities as { recommendationsMade: Parameters<typeof idsOf>[0] }[]).map((body) =>
        idsOf(body.recommendationsMade),
      );
    };
    expect(await listed('')).toEqual([['cat'], ['crc'], []]);
    expect(await listed(', addressee: null')).toEqual([['cat', 'cat-to-kg'], ['crc'], []]);
    expect((await readsDuring(() => listed(''))).length).toBeLessThanOrEqual(2);
  });
});
