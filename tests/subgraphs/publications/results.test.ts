import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill, link, publication } from './records.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];
const hashOf = (digit: string) => digit.repeat(64);

function results(id: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { cycle: 'cycle-2021', title: { kk: `Нәтижелер ${id}` }, url: 'https://example.org/results' };
  return { type: 'ResultsPublication', id, ...usual, publishedOn: '2022-02-01', sources, ...fields };
}

function section(id: string, fields: Record<string, unknown> = {}): IngestRecord {
  const usual = { publication: 'results-2021', position: 1, heading: { en: 'Rights' }, contentHash: hashOf('a') };
  return { type: 'PublishedSection', id, ...usual, sources, ...fields };
}

forEachDatabase('published results', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      results('results-2020', { cycle: 'cycle-2020', publishedOn: '2021-03-01' }),
      results('results-2021', { summary: 'summary-2021' }),
      section('results-2021-s2', { position: 2 }),
      section('results-2021-s1', { section: 'summary-2021-s1' }),
    );
  });

  it('name their year, their summary and their sections in order', async () => {
    const query = `{ resultsPublication(id: "results-2021") {
      title { kk } url publishedOn cycle { id } cycleReference summary { id } summaryReference document { id }
      sections { id position heading { en } section { id } sectionReference comparison { id } contentHash
        publication { id } }
    } }`;
    const second = {
      id: 'results-2021-s2',
      position: 2,
      section: null,
      sectionReference: null,
      comparison: { id: `-:${hashOf('a')}` },
    };
    const common = { heading: { en: 'Rights' }, contentHash: hashOf('a'), publication: { id: 'results-2021' } };
    const first = {
      id: 'results-2021-s1',
      position: 1,
      section: { id: 'summary-2021-s1' },
      sectionReference: 'VERIFIED',
      comparison: { id: `summary-2021-s1:${hashOf('a')}` },
    };
    expect(await runQuery(running, query)).toEqual({
      resultsPublication: {
        title: { kk: 'Нәтижелер results-2021' },
        url: 'https://example.org/results',
        publishedOn: '2022-02-01',
        cycle: { id: 'cycle-2021' },
        cycleReference: 'VERIFIED',
        summary: { id: 'summary-2021' },
        summaryReference: 'VERIFIED',
        document: null,
        sections: [
          { ...first, ...common },
          { ...second, ...common },
        ],
      },
    });
  });

  it.each<[string, string, string[]]>([
    ['cycle', '{ cycle: { eq: "cycle-2020" } }', ['results-2020']],
    ['summary', '{ summary: { isNull: true } }', ['results-2020']],
    ['day', '{ publishedOn: { gte: "2022-01-01" } }', ['results-2021']],
    ['title', '{ title: { contains: "НӘТИЖЕЛЕР" } }', ['results-2021', 'results-2020']],
    ['id', '{ id: { in: ["results-2020"] } }', ['results-2020']],
  ])('are found by %s, latest first', async (_what, filter, ids) => {
    const { resultsPublications } = await runQuery(
      running,
      `{ resultsPublications(filter: ${filter}) { nodes { id } } }`,
    );
    expect(idsOf(resultsPublications)).toEqual(ids);
  });

  it('stand below their year, their summary and the section they are of', async () => {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on MonitoringCycle { results { nodes { id } } }
      ... on SummaryInformation { results { nodes { id } } }
      ... on SummarySection { publishedAs { id } }
    } }`;
    const representations = [
      { __typename: 'MonitoringCycle', id: 'cycle-2020' },
      { __typename: 'MonitoringCycle', id: 'cycle-2021' },
      { __typename: 'SummaryInformation', id: 'summary-2021' },
      { __typename: 'SummarySection', id: 'summary-2021-s1' },
    ];
    let answer: unknown;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query, { representations });
    });
    expect(answer).toEqual({
      _entities: [
        { results: { nodes: [{ id: 'results-2020' }] } },
        { results: { nodes: [{ id: 'results-2021' }] } },
        { results: { nodes: [{ id: 'results-2021' }] } },
        { publishedAs: [{ id: 'results-2021-s1' }] },
      ],
    });
    expect(reads).toHaveLength(3);
  });

  it('of a later day have not happened on a simulated one', async () => {
    const query = 'query @at(today: "2021-12-31") { resultsPublications { totalCount nodes { id } } }';
    const { resultsPublications } = await runQuery(running, query);
    expect(resultsPublications).toEqual({ totalCount: 1, nodes: [{ id: 'results-2020' }] });
  });

  it.each<[string, IngestRecord, string, string]>([
    ['a copy that is not stored', results('x', { document: hashOf('9') }), 'document', 'names no Document of the hub.'],
    ['no address', results('x', { url: 'nowhere' }), 'url', 'is not an absolute URL of http or https.'],
    [
      'a day that does not exist',
      results('x', { publishedOn: '2022-02-30' }),
      'publishedOn',
      'is not a day that exists',
    ],
    ['a section of nothing', section('x', { publication: 'none' }), 'publication', 'names no ResultsPublication'],
    ['a hash that is none', section('x', { contentHash: 'abc' }), 'contentHash', 'is not a SHA-256'],
    ['a place before the first', section('x', { position: 0 }), 'position', '>=1'],
  ])('are refused with %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], { actor: 'default-data', runId: null });
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) as string });
  });

  it('keep what their owner could not be asked for as unverified, and say so', async () => {
    const lonely = await openSubgraph(subgraph, database.freshUrl(), { exists: nobodyAnswers });
    await fill(lonely, results('results-2019', { summary: 'summary-2019' }));
    const query = '{ resultsPublications { nodes { cycleReference summaryReference } } }';
    expect(await runQuery(lonely, query)).toEqual({
      resultsPublications: { nodes: [{ cycleReference: 'UNVERIFIED', summaryReference: 'UNVERIFIED' }] },
    });
  });
});

forEachDatabase('what an entry analysed of the media', (database) => {
  it('is held against what came out on the treaty in that year', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      ...['2020-12-31', '2021-01-01', '2021-06-01', '2021-12-31', '2022-01-01'].flatMap((day) => [
        publication(`m-${day}`, day),
        link(`m-${day}`, 'untc-4-4'),
      ]),
      publication('m-other', '2021-05-05'),
      link('m-other', 'untc-4-9'),
    );
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on MediaInputUse { available notAnalysed }
    } }`;
    const ids = ['untc-4-4:MEDIA:1:2021:body-moj', 'untc-4-4:MEDIA:5:2021:body-moj', 'untc-4-4:MEDIA:0:2019:body-moj'];
    const representations = ids.map((id) => ({ __typename: 'MediaInputUse', id }));
    expect(await runQuery(running, query, { representations })).toEqual({
      _entities: [
        { available: 3, notAnalysed: 2 },
        { available: 3, notAnalysed: 0 },
        { available: 0, notAnalysed: 0 },
      ],
    });
  });
});
