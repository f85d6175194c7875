import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase, freshSqliteUrl } from '../../support/databases.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { document, fill, inferred, link, recommendation, sender } from './records.ts';

const options = { actor: 'default-data', runId: null };

forEachDatabase('the tables of reports', (database) => {
  it('are what the entities describe', async () => {
    expect(await subgraph.drift(database.freshUrl())).toEqual([]);
  });

  it('take the same records twice without a change', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const records = [
      document('doc', { date: '2009-11-30/2009-12-11', session: 6, url: 'https://example.org', symbol: ' A/1 ' }),
      recommendation('r-1', { themes: ['Justice', 'Адам құқықтары'], madeOn: '2010-02', actionCategory: 5 }),
      recommendation('r-2', { text: undefined, summary: { kk: 'Қысқаша' }, themes: [], response: null }),
      sender('r-1', 'mx', 'Mexico'),
      link('r-1', 'untc-4-4'),
      link('r-2', 'untc-4-4', inferred),
    ];
    await fill(running, ...records);
    const revision = await running.revision();
    expect((await fill(running, ...records)).map(({ status }) => status)).toEqual(records.map(() => 'unchanged'));
    expect(await running.revision()).toBe(revision);
  });

  it('hold the longest texts that are taken, in every language', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const text = { kk: 'ң'.repeat(5_000), ru: 'щ'.repeat(5_000), en: '“'.repeat(5_000) };
    const summary = { kk: 'ң'.repeat(2_000), ru: 'щ'.repeat(2_000), en: 'a'.repeat(2_000) };
    await fill(running, document('doc'), recommendation('r-1', { text, summary }));
    expect(await runQuery(running, '{ recommendation(id: "r-1") { text { kk ru en } } }')).toEqual({
      recommendation: { text },
    });
  });
});

describe('records of reports', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl(), {
      exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => !['untc-9-99', 'xx'].includes(id)))),
    });
    await fill(running, document('doc'), recommendation('r-1'));
  });

  const long = 'a'.repeat(100);

  it.each<[string, IngestRecord, string, string]>([
    ['a day that does not exist', recommendation('r-2', { madeOn: '2010-02-30' }), 'madeOn', 'is not 1995'],
    ['no words at all', recommendation('r-2', { text: undefined }), 'text', 'is missing'],
    ['a text in no language', recommendation('r-2', { text: {} }), 'text', 'no text in any language'],
    ['a document that is not there', recommendation('r-2', { document: 'no' }), 'document', 'names no SourceDocument'],
    ['an addressee that is not there', recommendation('r-2', { addressee: 'xx' }), 'addressee', 'names no Participant'],
    ['an id with a colon', recommendation('r-2:a'), 'id', 'has a colon'],
    ['an action category that is none', recommendation('r-2', { actionCategory: 6 }), 'actionCategory', 'Too big'],
    ['a response that is none', recommendation('r-2', { response: 'MAYBE' }), 'response', 'Invalid'],
    ['a field that nobody knows', recommendation('r-2', { colour: 'red' }), 'Recommendation', 'Unrecognized'],
    ['no source', recommendation('r-2', { sources: [] }), 'sources', 'every record says where it comes from'],
    ['a sender of nothing', sender('r-9', 'mx'), 'recommendation', 'names no Recommendation'],
    ['a sender that is not there', sender('r-1', 'xx'), 'participant', 'names no Participant'],
    ['a sender whose id would not fit', sender(long, long), 'participant', 'longer than 160'],
    ['a link from nothing', link('r-9', 'untc-4-4'), 'recommendation', 'names no Recommendation'],
    ['a link to a treaty that is not there', link('r-1', 'untc-9-99'), 'treaty', 'names no Treaty'],
    ['a link whose id would not fit', link(long, long), 'treaty', 'longer than 160'],
    ['a link on no known basis', link('r-1', 'untc-4-4', { basis: 'GUESSED' }), 'basis', 'Invalid'],
    ['a document of a kind that is none', document('doc-2', { kind: 'NOVEL' }), 'kind', 'Invalid'],
    ['a document to nobody known', document('doc-2', { addressee: 'xx' }), 'addressee', 'names no Participant'],
  ])('are refused where they have %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });

  it('may name what comes earlier in the same batch, and a refused one takes no other with it', async () => {
    const records = [recommendation('r-3'), sender('r-3', 'mx'), sender('r-4', 'mx'), link('r-3', 'untc-4-4')];
    const outcomes = await running.ingest(records, options);
    expect(outcomes.map(({ status }) => status)).toEqual(['created', 'created', 'refused', 'created']);
  });
});

forEachDatabase('a link that was inferred', (database) => {
  it('does not undo one that is stated, nor one that was confirmed since', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, document('doc'), recommendation('r-1'), link('r-1', 'untc-4-4'));
    await fill(running, link('r-1', 'untc-4-4', inferred), link('r-1', 'untc-4-5', inferred));
    await fill(running, link('r-1', 'untc-4-5', { ...inferred, confirmed: true }), link('r-1', 'untc-4-5', inferred));
    const query = '{ recommendation(id: "r-1") { treatyLinks { treaty { id } basis confirmed matchedText } } }';
    expect((await runQuery(running, query)).recommendation.treatyLinks).toEqual([
      { treaty: { id: 'untc-4-4' }, basis: 'STATED', confirmed: true, matchedText: 'the Covenant' },
      { treaty: { id: 'untc-4-5' }, basis: 'TITLE_IN_TEXT', confirmed: true, matchedText: 'the Covenant' },
    ]);
  });
});

forEachDatabase('things of treaties that could not be asked for', (database) => {
  const query = `{ recommendation(id: "r-1") {
    addresseeReference document { addresseeReference }
    senders { participantReference } treatyLinks { treatyReference }
  } }`;
  const allAre = (state: string) => ({
    recommendation: {
      addresseeReference: state,
      document: { addresseeReference: state },
      senders: [{ participantReference: state }],
      treatyLinks: [{ treatyReference: state }],
    },
  });
  const records = [
    document('doc', { addressee: 'kz' }),
    document('doc-2'),
    recommendation('r-1'),
    sender('r-1', 'mx'),
    link('r-1', 'untc-4-4'),
  ];

  it('are kept as unverified, asked for again by the upkeep, and not forgotten by a later import', async () => {
    let answers = nobodyAnswers;
    const asked: string[] = [];
    const running = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (type, ids) => {
        asked.push(`${type} ${ids.join()}`);
        return answers(type, ids);
      },
    });
    await fill(running, ...records);
    await running.maintain();
    expect(await runQuery(running, query)).toEqual(allAre('UNVERIFIED'));
    answers = (_type, ids) => Promise.resolve(new Set(ids));
    asked.length = 0;
    await running.maintain();
    expect(asked).toEqual(['Participant kz', 'Participant kz', 'Participant mx', 'Treaty untc-4-4']);
    expect(await runQuery(running, query)).toEqual(allAre('VERIFIED'));
    await running.maintain();
    expect(asked).toHaveLength(4);
    answers = nobodyAnswers;
    await fill(running, ...records);
    expect(await runQuery(running, query)).toEqual(allAre('VERIFIED'));
  });

  it('say nothing of a document that is addressed to nobody', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl(), { exists: nobodyAnswers });
    await fill(running, ...records);
    const answer = await runQuery(running, '{ sourceDocument(id: "doc-2") { addressee { id } addresseeReference } }');
    expect(answer).toEqual({ sourceDocument: { addressee: null, addresseeReference: null } });
  });
});
